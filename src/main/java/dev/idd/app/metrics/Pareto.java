package dev.idd.app.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.idd.app.metrics.numbers.Kinds.Kind;
import dev.idd.app.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which few classes or components make most of the incidents, or of what they cost.
 *
 * @param n incidents of the period
 * @param unclassified those of which nobody said what they are
 * @param items the largest first
 */
record Pareto(Instant computedAt, int n, int unclassified, By by, Weight weight, List<Item> items) {

  /** What is compared. */
  enum By {
    @JsonProperty("class")
    CLASS,
    @JsonProperty("component")
    COMPONENT;

    static By of(@Nullable String code) {
      return choice(values(), CLASS, code, "by", "class or component");
    }

    /** Empty: nobody said it. */
    String in(Kind kind) {
      return this == CLASS ? kind.classKey() : kind.component();
    }
  }

  /** By what. */
  enum Weight {
    @JsonProperty("volume")
    VOLUME,
    @JsonProperty("cost")
    COST;

    static Weight of(@Nullable String code) {
      return choice(values(), VOLUME, code, "weight", "volume or cost");
    }

    /** Incidents, or hours. */
    private double of(Kind kind) {
      return this == VOLUME ? kind.incidents() : kind.minutes() / 60.0;
    }
  }

  private static <T extends Enum<T>> T choice(
      T[] all, T usual, @Nullable String code, String name, String allowed) {
    if (code == null || code.isBlank()) {
      return usual;
    }
    return Arrays.stream(all)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.invalid(name + "-unknown", "Choose " + allowed + "."));
  }

  /**
   * @param value incidents, or hours
   * @param share of what all of them have together
   * @param cumulative this share and those above it
   */
  record Item(String key, String label, double value, double share, double cumulative) {}

  /**
   * @param label names a key
   */
  static Pareto of(
      Instant now, List<Kind> kinds, By by, Weight weight, UnaryOperator<String> label) {
    return new Pareto(
        now,
        incidents(kinds),
        incidents(kinds.stream().filter(kind -> by.in(kind).isEmpty()).toList()),
        by,
        weight,
        items(kinds, by, weight, label));
  }

  private static int incidents(List<Kind> kinds) {
    return kinds.stream().mapToInt(Kind::incidents).sum();
  }

  private static List<Item> items(
      List<Kind> kinds, By by, Weight weight, UnaryOperator<String> label) {
    Map<String, Double> sums = new HashMap<>();
    for (Kind kind : kinds) {
      if (!by.in(kind).isEmpty()) {
        sums.merge(by.in(kind), weight.of(kind), Double::sum);
      }
    }
    double total = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    var items = new ArrayList<Item>();
    double above = 0;
    for (var entry : largestFirst(sums)) {
      above += entry.getValue();
      items.add(
          new Item(
              entry.getKey(),
              label.apply(entry.getKey()),
              entry.getValue(),
              entry.getValue() / total,
              above / total));
    }
    return items;
  }

  /** Of equals, by the alphabet. */
  static List<Map.Entry<String, Double>> largestFirst(Map<String, Double> sums) {
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
