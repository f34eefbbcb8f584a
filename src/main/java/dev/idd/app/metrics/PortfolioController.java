package dev.idd.app.metrics;

import dev.idd.app.metrics.MetricsView.PointView;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.metrics.numbers.TieRow;
import dev.idd.app.metrics.rows.MetricRows;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Coverage;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tracked projects of a site side by side, as far as somebody may see them. */
@RestController
class PortfolioController {
  private final CountedProjects projects;
  private final Counting counting;
  private final MetricRows rows;
  private final MinedFacts facts;
  private final Clock clock;

  PortfolioController(
      CountedProjects projects, Counting counting, MetricRows rows, MinedFacts facts, Clock clock) {
    this.projects = projects;
    this.counting = counting;
    this.rows = rows;
    this.facts = facts;
    this.clock = clock;
  }

  record View(Period period, Instant computedAt, List<Item> projects) {}

  record Item(
      String key,
      String name,
      int incidents,
      PointView yield,
      PointView recurrence,
      int overdue,
      PointView mttr,
      Coverage coverage) {}

  @GetMapping("/api/portfolio")
  View portfolio(
      Caller caller,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to) {
    AskedPeriod asked = AskedPeriod.of(from, to);
    List<CountedProject> seen = projects.all(caller);
    Period period = period(seen, asked);
    return new View(period, clock.instant(), seen.stream().map(one -> item(one, period)).toList());
  }

  /** One period for all: what nobody chose reaches back to the first incident of any. */
  private Period period(List<CountedProject> seen, AskedPeriod asked) {
    Optional<LocalDate> first =
        seen.stream()
            .map(one -> counting.history(one).begins())
            .filter(Objects::nonNull)
            .map(begins -> Period.day(Instant.ofEpochMilli(begins)))
            .min(Comparator.naturalOrder());
    return asked.within(first, Period.day(clock.instant()));
  }

  private Item item(CountedProject project, Period period) {
    Numbers numbers = counting.of(project, By.NONE, Grain.QUARTER, period).numbers();
    return new Item(
        project.key().value(),
        project.name(),
        numbers.total(Metric.INCIDENT_VOLUME, 0).n(),
        total(numbers, Metric.IMPROVEMENT_YIELD),
        PointView.total(numbers.total(Metric.RECURRENCE_RATE, 0), counting.chance(project, period)),
        (int)
            rows.overdue(project.tenant(), project.key(), Period.day(clock.instant())).stream()
                .mapToLong(TieRow::improvement)
                .distinct()
                .count(),
        total(numbers, Metric.MTTR),
        facts.coverage(project.tenant(), project.key()));
  }

  private static PointView total(Numbers numbers, Metric metric) {
    return PointView.total(numbers.total(metric, 0), Optional.empty());
  }
}
