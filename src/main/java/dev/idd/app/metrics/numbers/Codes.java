package dev.idd.app.metrics.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * The keys by which incidents are told apart in one way, each once, and which of them each has.
 *
 * @param of the place of the key of each incident
 */
record Codes(List<String> keys, int[] of) {
  /** The key of incidents without a value. */
  static final String WITHOUT = "";

  static Codes of(List<IncidentRow> incidents, By by) {
    var places = new HashMap<String, Integer>();
    var keys = new ArrayList<String>();
    var of = new int[incidents.size()];
    for (int i = 0; i < of.length; i++) {
      String key = key(incidents.get(i), by);
      Integer place = places.putIfAbsent(key, keys.size());
      if (place == null) {
        of[i] = keys.size();
        keys.add(key);
      } else {
        of[i] = place;
      }
    }
    return new Codes(List.copyOf(keys), of);
  }

  private static String key(IncidentRow incident, By by) {
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
