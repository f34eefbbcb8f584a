package dev.idd.app.metrics.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which group each incident belongs to. The groups with most incidents of the period come first;
 * what is beyond {@link #MOST} is one group of its own, and so are incidents that have no value.
 */
final class Groups {
  static final int MOST = 20;

  /** The key of all groups beyond the largest. */
  static final String OTHERS = "…";

  /** The key of incidents without a value. */
  static final String WITHOUT = "";

  final List<String> keys;

  final int[] of;

  private Groups(List<String> keys, int[] of) {
    this.keys = keys;
    this.of = of;
  }

  int count() {
    return keys.size();
  }

  static Groups of(History history, By by, Span period) {
    if (by == By.NONE) {
      return new Groups(List.of(WITHOUT), new int[history.incidents.size()]);
    }
    Map<String, Integer> places = places(ranked(history, by, period));
    var keys = new ArrayList<String>(places.keySet());
    keys.sort(Comparator.comparing(places::get));
    int others = places.getOrDefault(OTHERS, -1);
    var of = new int[history.incidents.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = places.getOrDefault(key(history.incidents.get(i), by), others);
    }
    return new Groups(keys, of);
  }

  /** The largest of the period first, equals by the alphabet; without a value last. */
  private static List<String> ranked(History history, By by, Span period) {
    var volume = new HashMap<String, Integer>();
    for (IncidentRow one : history.incidents) {
      if (period.contains(one.created())) {
        volume.merge(key(one, by), 1, Integer::sum);
      }
    }
    for (String key : active(history, by, period)) {
      volume.putIfAbsent(key, 0);
    }
    return volume.keySet().stream()
        .sorted(
            Comparator.comparing((String key) -> key.equals(WITHOUT))
                .thenComparing(key -> -volume.getOrDefault(key, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Groups to which something happened in the period, even if no incident is new. */
  private static Set<String> active(History history, By by, Span period) {
    var keys = new TreeSet<String>();
    for (IncidentRow one : history.incidents) {
      if (one.resolved() != IncidentRow.NONE && period.contains(one.resolved())) {
        keys.add(key(one, by));
      }
    }
    for (int i = 0; i < history.ties.size(); i++) {
      TieRow tie = history.ties.get(i);
      boolean shipped = tie.shipped() != IncidentRow.NONE && period.contains(tie.shipped());
      boolean due = tie.due() != IncidentRow.NONE && period.containsDay(tie.due());
      if (shipped || due) {
        keys.add(key(history.incidents.get(history.incidentOf[i]), by));
      }
    }
    return keys;
  }

  private static Map<String, Integer> places(List<String> ranked) {
    var places = new HashMap<String, Integer>();
    List<String> named = ranked.stream().filter(key -> !key.equals(WITHOUT)).toList();
    named.stream().limit(MOST).forEach(key -> places.put(key, places.size()));
    if (named.size() > MOST) {
      places.put(OTHERS, places.size());
    }
    if (named.size() < ranked.size()) {
      places.put(WITHOUT, places.size());
    }
    return places;
  }

  static String key(IncidentRow incident, By by) {
    String key =
        switch (by) {
          case NONE -> null;
          case COMPONENT -> incident.component();
          case CLASS -> incident.classKey();
          case SEVERITY -> incident.severity();
          case TOOL -> incident.tool();
          case TEAM -> incident.team();
        };
    return Objects.requireNonNullElse(key, WITHOUT);
  }
}
