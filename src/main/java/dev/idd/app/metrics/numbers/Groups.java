package dev.idd.app.metrics.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which group each incident belongs to. The groups with most incidents of the period come first;
 * what is beyond {@link #MOST} is one group of its own, and so are incidents that have no value.
 */
final class Groups {
  static final int MOST = 20;

  /** The key of all groups beyond the largest. */
  static final String OTHERS = "…";

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
    Codes codes = history.of.codes(by);
    if (by == By.NONE) {
      return new Groups(List.of(Codes.WITHOUT), codes.of);
    }
    Map<String, Integer> places = places(ranked(history, codes, period));
    var keys = new ArrayList<String>(places.keySet());
    keys.sort(Comparator.comparing(places::get));
    int others = places.getOrDefault(OTHERS, Cells.NOWHERE);
    int[] groupOf = codes.keys.stream().mapToInt(key -> places.getOrDefault(key, others)).toArray();
    var of = new int[codes.of.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = groupOf[codes.of[i]];
    }
    return new Groups(keys, of);
  }

  /** The largest of the period first, equals by the alphabet; without a value last. */
  private static List<String> ranked(History history, Codes codes, Span period) {
    int[] volume = volume(history, codes, period);
    boolean[] active = active(history, codes, period);
    return IntStream.range(0, volume.length)
        .filter(code -> volume[code] > 0 || active[code])
        .boxed()
        .sorted(
            Comparator.comparing((Integer code) -> codes.keys.get(code).equals(Codes.WITHOUT))
                .thenComparing(code -> -volume[code])
                .thenComparing(codes.keys::get))
        .map(codes.keys::get)
        .toList();
  }

  private static int[] volume(History history, Codes codes, Span period) {
    var volume = new int[codes.keys.size()];
    for (int i = 0; i < codes.of.length; i++) {
      volume[codes.of[i]] += period.containsDay(history.of.createdDay[i]) ? 1 : 0;
    }
    return volume;
  }

  /** Groups to which something happened in the period, even if no incident is new. */
  private static boolean[] active(History history, Codes codes, Span period) {
    var active = new boolean[codes.keys.size()];
    for (int i = 0; i < codes.of.length; i++) {
      active[codes.of[i]] |= period.containsDay(history.of.resolvedDay[i]);
    }
    for (int i = 0; i < history.ties.incidentOf.length; i++) {
      active[codes.of[history.ties.incidentOf[i]]] |=
          period.containsDay(history.ties.shippedDay[i])
              || period.containsDay(history.ties.dueDay[i]);
    }
    return active;
  }

  private static Map<String, Integer> places(List<String> ranked) {
    var places = new HashMap<String, Integer>();
    List<String> named = ranked.stream().filter(key -> !key.equals(Codes.WITHOUT)).toList();
    named.stream().limit(MOST).forEach(key -> places.put(key, places.size()));
    if (named.size() > MOST) {
      places.put(OTHERS, places.size());
    }
    if (named.size() < ranked.size()) {
      places.put(Codes.WITHOUT, places.size());
    }
    return places;
  }
}
