package dev.idd.app.metrics;

import dev.idd.app.metrics.Counting.Counted;
import dev.idd.app.metrics.MetricsView.GroupView;
import dev.idd.app.metrics.MetricsView.MetricView;
import dev.idd.app.metrics.MetricsView.PointView;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.metrics.numbers.Point;
import dev.idd.app.mining.MinedFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts numbers together with what they mean and what they rest on. */
@Component
class MetricsDesk {
  private final Counting counting;
  private final GroupLabels labels;
  private final MinedFacts facts;

  MetricsDesk(Counting counting, GroupLabels labels, MinedFacts facts) {
    this.counting = counting;
    this.labels = labels;
    this.facts = facts;
  }

  MetricsView of(CountedProject project, Asked asked) {
    Period period = counting.period(project, asked.period());
    asked.requireReadable(period);
    Counted counted = counting.of(project, asked.by(), asked.grain(), period);
    Optional<ChanceLevel> chance = counting.chance(project, period);
    UnaryOperator<String> label = labels.of(project, asked.by());
    boolean all = asked.by() == By.NONE;
    return new MetricsView(
        new InsightsView.Project(project.key().value(), project.name()),
        Asked.code(asked.grain()),
        Asked.code(asked.by()),
        period,
        counted.at(),
        facts.coverage(project.tenant(), project.key()),
        project.lookbackDays(),
        "project",
        Arrays.stream(Metric.values())
            .map(
                metric ->
                    MetricView.of(
                        metric,
                        project.lookbackDays(),
                        groups(
                            counted.numbers(),
                            metric,
                            all,
                            label,
                            metric == Metric.RECURRENCE_RATE ? chance : Optional.empty())))
            .toList(),
        diagnosis(project, period, chance));
  }

  private static List<GroupView> groups(
      Numbers numbers,
      Metric metric,
      boolean all,
      UnaryOperator<String> label,
      Optional<ChanceLevel> chance) {
    return IntStream.range(0, numbers.groups().size())
        .mapToObj(
            group -> {
              String key = numbers.groups().get(group);
              return new GroupView(
                  all ? null : key,
                  label.apply(key),
                  PointView.total(numbers.total(metric, group), all ? chance : Optional.empty()),
                  series(numbers, metric, group));
            })
        .toList();
  }

  private static List<PointView> series(Numbers numbers, Metric metric, int group) {
    return IntStream.range(0, numbers.points().size())
        .mapToObj(
            point ->
                PointView.of(numbers.points().get(point), numbers.at(metric, group, point), null))
        .toList();
  }

  /** Said of all incidents, whatever they are told apart by. */
  private List<String> diagnosis(
      CountedProject project, Period period, Optional<ChanceLevel> chance) {
    Numbers all = counting.of(project, By.NONE, Grain.QUARTER, period).numbers();
    Point yield = all.total(Metric.IMPROVEMENT_YIELD, 0);
    Point recurrence = all.total(Metric.RECURRENCE_RATE, 0);
    return Diagnosis.of(
            new ImprovementYield(yield.n(), 0, count(yield), 0),
            new RecurrenceRate(count(recurrence), recurrence.n(), recurrence.missing(), chance))
        .stream()
        .toList();
  }

  private static int count(Point point) {
    Integer numerator = point.numerator();
    return numerator == null ? 0 : numerator;
  }
}
