package dev.idd.app.metrics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the two numbers say together, in words, and only when there is enough to say it. */
final class Diagnosis {
  /** Incidents of the period, and classified ones, that a sentence must rest on. */
  static final int ENOUGH = 10;

  /** Fewer than one improvement for two incidents. */
  static final double LOW_YIELD = 0.5;

  static final double GOOD_YIELD = 1.0;

  /** One classified incident in four. */
  static final double HIGH_RECURRENCE = 0.25;

  static final String PAPERWORK =
      "Incidents are recorded but few improvements ship: so far this is not Incident-Driven"
          + " Development but paperwork.";
  static final String WRONG_TARGET =
      "Improvements ship, yet the same kinds of incidents come back more often than chance"
          + " explains: the improvements do not address the root causes.";

  private Diagnosis() {}

  static Optional<String> of(ImprovementYield yield, RecurrenceRate recurrence) {
    if (yield.incidents() < ENOUGH) {
      return Optional.empty();
    }
    if (isBelow(yield.value(), LOW_YIELD)) {
      return Optional.of(PAPERWORK);
    }
    return !isBelow(yield.value(), GOOD_YIELD) && isHigh(recurrence)
        ? Optional.of(WRONG_TARGET)
        : Optional.empty();
  }

  /** A high rate that chance alone would give as well accuses nobody. */
  private static boolean isHigh(RecurrenceRate recurrence) {
    return recurrence.classified() >= ENOUGH
        && !isBelow(recurrence.value(), HIGH_RECURRENCE)
        && recurrence
            .chance()
            .map(chance -> !isBelow(recurrence.value(), Math.nextUp(chance.high())))
            .orElse(false);
  }

  private static boolean isBelow(@Nullable Double value, double limit) {
    return value == null || value < limit;
  }
}
