package dev.idd.app.metrics;

import dev.idd.app.mining.MinedFacts.Coverage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The insights of a project as its page shows them: see docs/api.md. */
record InsightsView(
    Project project,
    Period period,
    Instant computedAt,
    Coverage coverage,
    int incidents,
    int improvements,
    int shipped,
    int waivers,
    int overrides,
    int bypasses,
    Yield improvementYield,
    Recurrence recurrenceRate,
    List<Month> months,
    @Nullable String diagnosis) {

  record Project(String key, String name) {}

  record Yield(
      @Nullable Double value,
      int numerator,
      int n,
      String definition,
      String goal,
      Share incidentsWithShipped) {
    static Yield of(ImprovementYield yield) {
      return new Yield(
          yield.value(),
          yield.shipped(),
          yield.incidents(),
          Definitions.IMPROVEMENT_YIELD,
          Definitions.IMPROVEMENT_YIELD_GOAL,
          new Share(yield.incidentsWithShipped(), yield.shareWithShipped()));
    }
  }

  record Share(int count, @Nullable Double share) {}

  record Recurrence(
      @Nullable Double value,
      int numerator,
      int n,
      int unclassified,
      int lookbackDays,
      @Nullable ChanceLevel chance,
      String definition,
      String goal) {
    static Recurrence of(RecurrenceRate rate, int lookbackDays) {
      return new Recurrence(
          rate.value(),
          rate.recurring(),
          rate.classified(),
          rate.unclassified(),
          lookbackDays,
          rate.chance().orElse(null),
          Definitions.recurrenceRate(lookbackDays),
          Definitions.RECURRENCE_RATE_GOAL);
    }
  }
}
