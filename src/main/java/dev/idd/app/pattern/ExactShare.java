package dev.idd.app.pattern;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A share with its exact 95 % interval (Clopper and Pearson): between the two shares that would
 * make a count this high, or this low, just improbable. Pure.
 *
 * @param value null where nothing was counted
 */
record ExactShare(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
  private static final double TAIL = .025;
  private static final int HALVINGS = 60;

  static ExactShare of(int some, int all) {
    if (all == 0) {
      return new ExactShare(null, null, null);
    }
    double low = some == 0 ? 0 : crossing(p -> 1 - atMost(some - 1, all, p), TAIL);
    double high = some == all ? 1 : crossing(p -> 1 - atMost(some, all, p), 1 - TAIL);
    return new ExactShare((double) some / all, low, high);
  }

  /** The share at which a probability that grows with it is this. */
  private static double crossing(DoubleUnaryOperator probability, double wanted) {
    double below = 0;
    double above = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (below + above) / 2;
      if (probability.applyAsDouble(middle) < wanted) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return (below + above) / 2;
  }

  /** The probability of at most so many among all, each with probability p. */
  private static double atMost(int some, int all, double p) {
    double sum = 0;
    double logOfWays = 0;
    for (int k = 0; k <= some; k++) {
      if (k > 0) {
        logOfWays += Math.log(all - k + 1.0) - Math.log(k);
      }
      sum += Math.exp(logOfWays + k * Math.log(p) + (all - k) * Math.log1p(-p));
    }
    return Math.min(1, sum);
  }
}
