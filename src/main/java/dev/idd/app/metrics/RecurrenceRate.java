package dev.idd.app.metrics;

import dev.idd.app.extract.Classification;
import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts.Incident;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recurrence Rate of a period: how much came back.
 *
 * @param recurring classified incidents whose class and component had occurred before
 * @param classified incidents of the period that a person classified
 * @param unclassified the other incidents of the period
 * @param chance what the rate would be by chance; empty when there are too few to tell
 */
record RecurrenceRate(
    int recurring, int classified, int unclassified, Optional<ChanceLevel> chance) {

  /**
   * @param incidents those of the period and of the look-back before it
   */
  static RecurrenceRate of(
      Period period,
      List<Incident> incidents,
      Map<IssueId, Classification> kinds,
      Duration lookback) {
    var history = ClassifiedHistory.of(incidents, kinds, period.start(), lookback);
    int identified = (int) incidents.stream().filter(one -> period.contains(one.created())).count();
    return new RecurrenceRate(
        history.recurring(),
        history.inPeriod(),
        identified - history.inPeriod(),
        ChanceLevel.of(history));
  }

  /** Null when nothing is classified. */
  @Nullable Double value() {
    return classified == 0 ? null : Double.valueOf((double) recurring / classified);
  }
}
