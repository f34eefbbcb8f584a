package dev.idd.app.metrics;

import dev.idd.app.metrics.MetricsView.PointView;
import dev.idd.app.metrics.numbers.AiVolume;
import dev.idd.app.metrics.numbers.AiVolume.Grades;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.settings.Choice;
import dev.idd.app.settings.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Incidents with generated code by tool, category and failure mode, as its page shows them.
 *
 * @param n incidents of the period
 * @param evidence of those with generated code
 */
record AiVolumeView(
    Period period,
    Instant computedAt,
    int n,
    int yes,
    int no,
    int unknown,
    Grades evidence,
    List<Item> tools,
    List<Item> categories,
    List<Item> failureModes) {

  /** {@code share} is of the incidents with generated code; its numerator is the volume. */
  record Item(String key, String label, PointView share, Grades evidence) {}

  static AiVolumeView of(Period period, Instant now, AiVolume volume) {
    return new AiVolumeView(
        period,
        now,
        volume.incidents(),
        volume.yes(),
        volume.no(),
        volume.unknown(),
        volume.evidence(),
        items(volume.tools(), UnaryOperator.identity()),
        items(volume.categories(), key -> name(Taxonomy.AI_CATEGORIES, key)),
        items(volume.failureModes(), key -> name(Taxonomy.AI_FAILURE_MODES, key)));
  }

  private static List<Item> items(List<AiVolume.Kind> kinds, UnaryOperator<String> name) {
    return kinds.stream()
        .map(
            one ->
                new Item(
                    one.key(),
                    label(one.key(), name),
                    PointView.total(one.share(), Optional.empty()),
                    one.evidence()))
        .toList();
  }

  private static String label(String key, UnaryOperator<String> name) {
    return switch (key) {
      case "" -> "Not said";
      case Numbers.OTHERS -> "Others";
      default -> name.apply(key);
    };
  }

  private static String name(List<Choice> choices, String key) {
    return choices.stream()
        .filter(one -> one.key().equals(key))
        .map(Choice::name)
        .findFirst()
        .orElse(key);
  }
}
