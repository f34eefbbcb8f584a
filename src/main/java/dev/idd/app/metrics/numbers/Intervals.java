package dev.idd.app.metrics.numbers;

import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jspecify.annotations.Nullable;

/** Intervals at 95 %, each by the method that its name says. */
final class Intervals {
  private static final double TAIL = 0.025;

  /** The quantile of the normal distribution that leaves {@link #TAIL} above it. */
  private static final double Z = 1.959963984540054;

  /** Quantiles take microseconds each and the same counts come again and again. */
  private static final int REMEMBERED = 100_000;

  private static final ConcurrentHashMap<Integer, Interval> POISSON = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<Integer, Integer> RANKS = new ConcurrentHashMap<>();

  private Intervals() {}

  /** Wilson's score interval. */
  static Interval wilson(int k, int n) {
    double p = (double) k / n;
    double z2 = Z * Z;
    double middle = p + z2 / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
    double whole = 1 + z2 / n;
    return new Interval(k == 0 ? 0 : (middle - half) / whole, k == n ? 1 : (middle + half) / whole);
  }

  /** Exact, for a count of independent events. */
  static Interval poisson(int k) {
    return remembered(POISSON, k, Intervals::computePoisson);
  }

  private static Interval computePoisson(int k) {
    double low = k == 0 ? 0 : GammaDistribution.of(k, 1).inverseCumulativeProbability(TAIL);
    double high = GammaDistribution.of(k + 1.0, 1).inverseSurvivalProbability(TAIL);
    return new Interval(low, high);
  }

  /** Exact by order statistics, whatever the distribution; null below six values. */
  static @Nullable Interval median(Values values) {
    int n = values.size();
    int rank = remembered(RANKS, n, Intervals::computeRank);
    return rank == 0 ? null : new Interval(values.at(rank - 1), values.at(n - rank));
  }

  /**
   * The largest rank r such that fewer than r of n values lie below the median in at most {@link
   * #TAIL} of all cases.
   */
  private static int computeRank(int n) {
    return BinomialDistribution.of(n, 0.5).inverseCumulativeProbability(TAIL);
  }

  /**
   * By drawing anew from the values, or by the normal distribution where there are many: both cover
   * as often then, and drawing takes a thousand times as long.
   */
  static Interval mean(Values values) {
    return values.size() > Resamples.MOST ? normal(values) : Resamples.of(values);
  }

  static String nameOfMean(int n) {
    return n > Resamples.MOST ? "normal 95 %" : "bootstrap 95 %";
  }

  private static Interval normal(Values values) {
    int n = values.size();
    double mean = values.mean();
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += (values.at(i) - mean) * (values.at(i) - mean);
    }
    double half = Z * Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
    return new Interval(mean - half, mean + half);
  }

  /**
   * Exact, for the ratio of two rates of independent events: given how many there are in all, how
   * many are of the first kind is binomial.
   */
  static Interval ratioOfRates(int first, double exposure, int second, double otherExposure) {
    int n = first + second;
    double low =
        first == 0
            ? 0
            : BetaDistribution.of(first, n - first + 1.0).inverseCumulativeProbability(TAIL);
    double high =
        first == n
            ? 1
            : BetaDistribution.of(first + 1.0, n - first).inverseSurvivalProbability(TAIL);
    double weight = otherExposure / exposure;
    return new Interval(low / (1 - low) * weight, high / (1 - high) * weight);
  }

  private interface Computed<T> {
    T of(int n);
  }

  private static <T> T remembered(ConcurrentHashMap<Integer, T> known, int n, Computed<T> compute) {
    T value = known.get(n);
    if (value == null) {
      value = compute.of(n);
      if (known.size() < REMEMBERED) {
        known.put(n, value);
      }
    }
    return value;
  }
}
