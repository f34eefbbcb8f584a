package dev.idd.app.metrics.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The keys by which incidents are told apart in one way, each once, and which of them each has. */
final class Codes {
  /** The key of incidents without a value. */
  static final String WITHOUT = "";

  /** Each once. */
  final List<String> keys = new ArrayList<>();

  /** The place of the key of each incident. */
  final int[] of;

  private final Map<String, Integer> places = new HashMap<>();

  Codes(int incidents) {
    this.of = new int[incidents];
  }

  void set(int incident, IncidentRow row, By by) {
    String key = key(row, by);
    Integer place = places.get(key);
    if (place == null) {
      place = keys.size();
      keys.add(key);
      places.put(key, place);
    }
    of[incident] = place;
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
