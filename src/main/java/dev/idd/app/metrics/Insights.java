package dev.idd.app.metrics;

import dev.idd.app.extract.Classifications;
import dev.idd.app.gate.GateCounts;
import dev.idd.app.improvement.SetAside;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.mining.MinedFacts.Tie;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what was mined and says how much it rests on. */
@Component
class Insights {
  private final MinedFacts facts;
  private final Classifications classifications;
  private final SetAside setAside;
  private final GateCounts gate;
  private final MetricsSettings settings;
  private final Clock clock;

  Insights(
      MinedFacts facts,
      Classifications classifications,
      SetAside setAside,
      GateCounts gate,
      MetricsSettings settings,
      Clock clock) {
    this.facts = facts;
    this.classifications = classifications;
    this.setAside = setAside;
    this.gate = gate;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param chosenDays the look-back that the project chose; null: none
   */
  InsightsView of(
      TenantId tenant, VisibleProject project, AskedPeriod asked, @Nullable Integer chosenDays) {
    ProjectKey key = project.key();
    int lookbackDays = chosenDays == null ? settings.lookbackDays() : chosenDays;
    Duration lookback = Duration.ofDays(lookbackDays);
    Instant now = clock.instant();
    Period period = asked.within(facts.earliest(tenant, key).map(Period::day), Period.day(now));
    List<Incident> history =
        facts.incidents(tenant, key, period.start().minus(lookback), period.end());
    List<Incident> incidents =
        history.stream().filter(one -> period.contains(one.created())).toList();
    List<Tie> ties = ties(tenant, key, period);
    var yield = ImprovementYield.of(period, incidents, ties);
    var recurrence =
        RecurrenceRate.of(
            period,
            history,
            classifications.of(tenant, history.stream().map(Incident::id).toList()),
            lookback);
    var counts = gate.of(tenant, key, period.start(), period.end());
    return new InsightsView(
        new InsightsView.Project(key.value(), project.name()),
        period,
        now,
        facts.coverage(tenant, key),
        yield.incidents(),
        yield.improvements(),
        yield.shipped(),
        counts.waivers(),
        counts.overrides(),
        counts.bypasses(),
        InsightsView.Yield.of(yield),
        InsightsView.Recurrence.of(recurrence, lookbackDays),
        Month.of(period, incidents, ties),
        Diagnosis.of(yield, recurrence).orElse(null));
  }

  /** What people set aside is linked, but no improvement. */
  private List<Tie> ties(TenantId tenant, ProjectKey project, Period period) {
    Set<IssueId> aside = setAside.of(tenant);
    return facts.ties(tenant, project, period.start(), period.end()).stream()
        .filter(tie -> !aside.contains(tie.improvement()))
        .toList();
  }
}
