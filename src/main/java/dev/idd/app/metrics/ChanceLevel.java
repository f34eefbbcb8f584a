package dev.idd.app.metrics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The Recurrence Rate that chance alone gives: few coarse classes recur however well people learn.
 * The classes are dealt out to the incidents anew, while each incident keeps its date and its
 * component. Dealing out class and component together would tell nothing: in a history that is all
 * in sight, every order has the same number of repeats.
 *
 * @param value mean over all shuffles
 * @param low 5 % of the shuffles gave less
 * @param high 5 % of the shuffles gave more
 */
record ChanceLevel(double value, double low, double high, int permutations) {
  /** With fewer classified incidents the band is too wide to say anything. */
  static final int ENOUGH = 10;

  private static final int PERMUTATIONS = 1_000;
  private static final int FEWEST = 100;

  /** Shuffled incidents in all, which keeps a very long history below a second. */
  private static final int BUDGET = 20_000_000;

  /** Deals the same classes to the same incidents again and again; empty when n is too small. */
  static Optional<ChanceLevel> of(ClassifiedHistory history) {
    if (history.inPeriod() < ENOUGH) {
      return Optional.empty();
    }
    var rates = new double[Math.max(FEWEST, Math.min(PERMUTATIONS, BUDGET / history.size()))];
    var random = new SplittableRandom(history.fingerprint());
    int[] classes = history.classes();
    for (int i = 0; i < rates.length; i++) {
      shuffle(classes, random);
      rates[i] = (double) history.recurring(classes) / history.inPeriod();
    }
    Arrays.sort(rates);
    double mean = Arrays.stream(rates).average().orElseThrow();
    return Optional.of(
        new ChanceLevel(mean, quantile(rates, 0.05), quantile(rates, 0.95), rates.length));
  }

  private static void shuffle(int[] classes, SplittableRandom random) {
    for (int i = classes.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = classes[i];
      classes[i] = classes[other];
      classes[other] = kept;
    }
  }

  /** Nearest rank. */
  private static double quantile(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
