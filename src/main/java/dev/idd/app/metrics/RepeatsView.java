package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.RepeatReduction;
import dev.idd.app.metrics.numbers.RepeatReduction.Exposure;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How often each class came back before and after an improvement shipped, as its page shows it. */
record RepeatsView(Instant computedAt, List<Item> items) {

  record Item(
      String classKey,
      String className,
      Instant shippedAt,
      Exposure before,
      Exposure after,
      @Nullable Double ratio,
      @Nullable Double low,
      @Nullable Double high,
      boolean enough) {}

  static RepeatsView of(Instant now, List<RepeatReduction> found, UnaryOperator<String> label) {
    return new RepeatsView(
        now,
        found.stream()
            .map(
                one ->
                    new Item(
                        one.classKey(),
                        label.apply(one.classKey()),
                        Instant.ofEpochMilli(one.shipped()),
                        one.before(),
                        one.after(),
                        one.ratio(),
                        one.low(),
                        one.high(),
                        one.enough()))
            .toList());
  }
}
