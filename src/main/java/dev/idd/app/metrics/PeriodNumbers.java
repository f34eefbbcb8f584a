package dev.idd.app.metrics;

import dev.idd.app.extract.Classifications;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.settings.ProjectSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many incidents a few days had and how many of them came back, counted as the insights do. */
@Component
public class PeriodNumbers {
  private final MinedFacts facts;
  private final Classifications classifications;
  private final MetricsSettings settings;

  PeriodNumbers(MinedFacts facts, Classifications classifications, MetricsSettings settings) {
    this.facts = facts;
    this.classifications = classifications;
    this.settings = settings;
  }

  /**
   * @param incidents identified in the period
   * @param recurring those among the classified whose class and component had occurred before
   * @param classified those that a person classified
   */
  public record Numbers(int incidents, int recurring, int classified) {}

  /** From the first day to the last, both inclusive, in UTC. */
  public Numbers of(ProjectSettings project, LocalDate from, LocalDate to) {
    var period = new Period(from, to);
    Integer chosen = project.lookbackDays();
    Duration lookback = Duration.ofDays(chosen == null ? settings.lookbackDays() : chosen);
    List<Incident> history =
        facts.incidents(
            project.tenant(), project.project(), period.start().minus(lookback), period.end());
    var rate =
        RecurrenceRate.of(
            period,
            history,
            classifications.of(project.tenant(), history.stream().map(Incident::id).toList()),
            lookback);
    return new Numbers(
        rate.classified() + rate.unclassified(), rate.recurring(), rate.classified());
  }
}
