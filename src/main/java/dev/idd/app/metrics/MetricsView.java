package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.metrics.numbers.Point;
import dev.idd.app.metrics.numbers.Span;
import dev.idd.app.mining.MinedFacts.Coverage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every metric of a project as its pages show them: see docs/api.md. */
record MetricsView(
    InsightsView.Project project,
    String grain,
    String by,
    Period period,
    Instant computedAt,
    Coverage coverage,
    int lookbackDays,
    String scope,
    List<MetricView> metrics,
    List<String> diagnosis) {

  /** One metric with what it means. */
  record MetricView(
      String id,
      String name,
      String definition,
      String goal,
      String unit,
      String better,
      List<GroupView> groups) {

    static MetricView of(Metric metric, int lookbackDays, List<GroupView> groups) {
      return new MetricView(
          metric.id(),
          metric.title(),
          metric.definition(lookbackDays),
          metric.goal(),
          metric.unit(),
          metric.better(),
          groups);
    }
  }

  /** A series; {@code key} is null where it is about all incidents. */
  record GroupView(@Nullable String key, String label, PointView total, List<PointView> points) {}

  /** Where chance alone would put a number. */
  record Chance(double mean, double low, double high) {
    static Chance of(ChanceLevel level) {
      return new Chance(level.value(), level.low(), level.high());
    }
  }

  /** A number; {@code start} and {@code end} are null where it is about the whole period. */
  record PointView(
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      int n,
      @Nullable Double value,
      @Nullable Double median,
      @Nullable Double p90,
      @Nullable Double mean,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String interval,
      boolean enough,
      @Nullable Integer numerator,
      int missing,
      @Nullable Chance chance) {

    static PointView total(Point point, Optional<ChanceLevel> chance) {
      return of(null, point, chance.map(Chance::of).orElse(null));
    }

    static PointView of(@Nullable Span when, Point point, @Nullable Chance chance) {
      return new PointView(
          when == null ? null : when.first(),
          when == null ? null : when.last(),
          point.n(),
          point.value(),
          point.median(),
          point.p90(),
          point.mean(),
          point.low(),
          point.high(),
          point.interval(),
          point.enough(),
          point.numerator(),
          point.missing(),
          chance);
    }
  }
}
