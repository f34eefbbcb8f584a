package dev.idd.app.pattern;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A share with its exact 95 % interval (Clopper and Pearson): between the two shares that would
 * make a count this high, or this low, just improbable. Pure.
 *
 * @param value null where nothing was counted
 */
record ExactShare(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
  private static final double TAIL = .025;

  static ExactShare of(int some, int all) {
    if (all == 0) {
      return new ExactShare(null, null, null);
    }
    int others = all - some;
    double low =
        some == 0 ? 0 : BetaDistribution.of(some, others + 1.0).inverseCumulativeProbability(TAIL);
    double high =
        others == 0 ? 1 : BetaDistribution.of(some + 1.0, others).inverseSurvivalProbability(TAIL);
    return new ExactShare((double) some / all, low, high);
  }
}
