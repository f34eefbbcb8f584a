package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Whether two numbers go up and down together: Spearman's rank correlation, beside where chance
 * alone would put it. It says nothing about what causes what.
 *
 * @param n pairs in which both are known
 * @param value from −1 to 1; null: too few pairs, or one of the two never changes
 * @param low 2.5 % of all shuffles give less
 * @param high 2.5 % of all shuffles give more
 */
public record RankCorrelation(
    int n, @Nullable Double value, @Nullable Double low, @Nullable Double high) {

  /** With fewer pairs nearly every correlation is within what chance brings. */
  public static final int ENOUGH = 8;

  public static final String INTERVAL = "permutation 95 %";
  static final int SHUFFLES = 1_000;

  /** Two numbers of the same month; null: not known. */
  public record Pair(@Nullable Double first, @Nullable Double second) {}

  public static RankCorrelation of(List<Pair> pairs) {
    List<Pair> known =
        pairs.stream().filter(one -> one.first() != null && one.second() != null).toList();
    if (known.size() < ENOUGH) {
      return new RankCorrelation(known.size(), null, null, null);
    }
    double[] first = ranks(known.stream().mapToDouble(RankCorrelation::first).toArray());
    double[] second = ranks(known.stream().mapToDouble(RankCorrelation::second).toArray());
    if (constant(first) || constant(second)) {
      return new RankCorrelation(known.size(), null, null, null);
    }
    double value = pearson(first, second);
    double[] shuffled = shuffled(first, second);
    return new RankCorrelation(known.size(), value, shuffled[rank(.025)], shuffled[rank(.975)]);
  }

  private static double first(Pair pair) {
    Double value = pair.first();
    return value == null ? 0 : value;
  }

  private static double second(Pair pair) {
    Double value = pair.second();
    return value == null ? 0 : value;
  }

  /** From 1; equal values share the middle of their places. */
  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    var ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int from = 0;
      while (sorted[from] < values[i]) {
        from++;
      }
      int to = from;
      while (to < sorted.length && sorted[to] == values[i]) {
        to++;
      }
      ranks[i] = (from + 1 + to) / 2.0;
    }
    return ranks;
  }

  private static boolean constant(double[] ranks) {
    return Arrays.stream(ranks).distinct().count() == 1;
  }

  private static double pearson(double[] first, double[] second) {
    double mean = (first.length + 1) / 2.0;
    double both = 0;
    double one = 0;
    double other = 0;
    for (int i = 0; i < first.length; i++) {
      both += (first[i] - mean) * (second[i] - mean);
      one += (first[i] - mean) * (first[i] - mean);
      other += (second[i] - mean) * (second[i] - mean);
    }
    return both / Math.sqrt(one * other);
  }

  /** The seed comes from the ranks: the same figures give the same answer. */
  private static double[] shuffled(double[] first, double[] second) {
    var random = new SplittableRandom(31L * Arrays.hashCode(first) + Arrays.hashCode(second));
    double[] dealt = second.clone();
    var values = new double[SHUFFLES];
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      for (int i = dealt.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        double kept = dealt[i];
        dealt[i] = dealt[other];
        dealt[other] = kept;
      }
      values[shuffle] = pearson(first, dealt);
    }
    Arrays.sort(values);
    return values;
  }

  private static int rank(double share) {
    return (int) Math.ceil(share * SHUFFLES) - 1;
  }
}
