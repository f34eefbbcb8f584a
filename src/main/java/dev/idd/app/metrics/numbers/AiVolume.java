package dev.idd.app.metrics.numbers;

import dev.idd.app.extract.AttributionEvidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents involved generated code, by tool, category and failure mode, and how well that
 * is shown. Incidents about which nobody said yes or no are in no part of it.
 *
 * @param incidents of the period
 * @param yes those with generated code
 * @param no those without
 * @param unknown those of which somebody said that they do not know
 */
public record AiVolume(
    int incidents,
    int yes,
    int no,
    int unknown,
    Grades evidence,
    List<Kind> tools,
    List<Kind> categories,
    List<Kind> failureModes) {

  /**
   * So many incidents about which the same was said.
   *
   * @param involved {@code yes}, {@code no}, {@code unknown}; null: nobody answered
   */
  public record Said(
      @Nullable String involved,
      @Nullable String tool,
      @Nullable String category,
      @Nullable String failureMode,
      @Nullable String evidence,
      int n) {}

  /** Incidents with generated code by how well that is shown. */
  public record Grades(int stated, int named, int linked) {
    static Grades of(List<Said> all) {
      return new Grades(
          sum(all, AttributionEvidence.STATED),
          sum(all, AttributionEvidence.NAMED),
          sum(all, AttributionEvidence.LINKED));
    }

    private static int sum(List<Said> all, AttributionEvidence grade) {
      return all.stream()
          .filter(one -> grade.code().equals(one.evidence()))
          .mapToInt(Said::n)
          .sum();
    }
  }

  /**
   * @param key empty: nobody said it
   * @param share of all incidents with generated code
   */
  public record Kind(String key, Point share, Grades evidence) {}

  public static AiVolume of(List<Said> all) {
    List<Said> involved = all.stream().filter(one -> "yes".equals(one.involved())).toList();
    return new AiVolume(
        sum(all),
        sum(involved),
        sum(all, "no"),
        sum(all, "unknown"),
        Grades.of(involved),
        kinds(involved, Said::tool),
        kinds(involved, Said::category),
        kinds(involved, Said::failureMode));
  }

  private static int sum(List<Said> all) {
    return all.stream().mapToInt(Said::n).sum();
  }

  private static int sum(List<Said> all, String involved) {
    return sum(all.stream().filter(one -> involved.equals(one.involved())).toList());
  }

  /**
   * The largest first, of equals by the alphabet; what nobody said comes last. Beyond so many they
   * are put together: anything may be written for a tool.
   */
  private static List<Kind> kinds(List<Said> involved, Function<Said, @Nullable String> trait) {
    Map<String, List<Said>> byKey = new HashMap<>();
    for (Said one : involved) {
      String key = trait.apply(one);
      byKey
          .computeIfAbsent(Objects.requireNonNullElse(key, Codes.WITHOUT), any -> new ArrayList<>())
          .add(one);
    }
    List<String> keys =
        byKey.keySet().stream()
            .sorted(
                Comparator.<String, Boolean>comparing(String::isEmpty)
                    .thenComparing(key -> -sum(byKey.getOrDefault(key, List.of())))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> named = keys.stream().filter(key -> !key.isEmpty()).toList();
    int total = sum(involved);
    var kinds = new ArrayList<Kind>();
    named.stream()
        .limit(Groups.MOST)
        .forEach(key -> kinds.add(kind(key, byKey.getOrDefault(key, List.of()), total)));
    List<Said> others =
        named.stream()
            .skip(Groups.MOST)
            .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
            .toList();
    if (!others.isEmpty()) {
      kinds.add(kind(Groups.OTHERS, others, total));
    }
    if (byKey.containsKey(Codes.WITHOUT)) {
      kinds.add(kind(Codes.WITHOUT, byKey.getOrDefault(Codes.WITHOUT, List.of()), total));
    }
    return kinds;
  }

  private static Kind kind(String key, List<Said> some, int total) {
    return new Kind(key, Point.share(sum(some), total, 0), Grades.of(some));
  }
}
