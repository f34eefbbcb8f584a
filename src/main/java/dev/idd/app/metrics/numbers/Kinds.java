package dev.idd.app.metrics.numbers;

import java.util.LinkedHashMap;
import java.util.List;

/** What kinds of incidents there were: class, component, and how many of each. */
public final class Kinds {
  private Kinds() {}

  /**
   * The incidents of one kind.
   *
   * @param classKey empty: nobody said it
   * @param component confirmed in the Extract, or else the only one in Jira; empty: neither
   * @param classified whether people confirmed both
   * @param minutes that response, rework and improvement took, where somebody estimated them
   */
  public record Kind(
      String classKey, String component, boolean classified, int incidents, long minutes) {}

  /** Each kind once, of the incidents that were identified in the period. */
  public static List<Kind> of(History history, Span period) {
    Codes classes = history.of.codes(By.CLASS);
    Codes components = history.of.codes(By.COMPONENT);
    var sums = new LinkedHashMap<Place, Sum>();
    for (int i = 0; i < history.incidents.size(); i++) {
      if (period.containsDay(history.of.createdDay[i])) {
        var place =
            new Place(classes.of[i], components.of[i], Said.CLASSIFIED.in(history.of.said[i]));
        sums.computeIfAbsent(place, any -> new Sum()).add(history.incidents.get(i).cost());
      }
    }
    return sums.entrySet().stream()
        .map(
            one ->
                new Kind(
                    classes.keys.get(one.getKey().classCode()),
                    components.keys.get(one.getKey().componentCode()),
                    one.getKey().classified(),
                    one.getValue().incidents,
                    one.getValue().minutes))
        .toList();
  }

  /** Numbers are compared faster than names, 100,000 times. */
  private record Place(int classCode, int componentCode, boolean classified) {}

  private static final class Sum {
    private int incidents;
    private long minutes;

    void add(long cost) {
      incidents++;
      minutes += cost == IncidentRow.NONE ? 0 : cost;
    }
  }
}
