package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of so many values are drawn when means are drawn anew. They are the same for every set of
 * so many values, so that the same data give the same interval, and dice are thrown once.
 */
final class Resamples {
  private static final int DRAWS = 1_000;

  /** The 25th smallest and the 25th but one largest leave 2.5 % outside at either side. */
  private static final int LOW = 25;

  private static final int HIGH = DRAWS - 975 + 1;

  /** With more values the mean is as good as normal. */
  static final int MOST = 50;

  private static final ConcurrentHashMap<Integer, Resamples> KNOWN = new ConcurrentHashMap<>();

  private final byte[] places;

  private Resamples(int n) {
    var random = new SplittableRandom(n);
    places = new byte[DRAWS * n];
    for (int i = 0; i < places.length; i++) {
      places[i] = (byte) random.nextInt(n);
    }
  }

  /** Between which means 95 % of the resamples of at most {@link #MOST} values lie. */
  static Interval of(Values values) {
    return KNOWN.computeIfAbsent(values.size(), Resamples::new).interval(values);
  }

  private Interval interval(Values values) {
    long[] sums = sums(values);
    double low = nth(LOW, sums);
    for (int i = 0; i < DRAWS; i++) {
      sums[i] = -sums[i];
    }
    return new Interval(low / values.size(), -nth(HIGH, sums) / values.size());
  }

  private long[] sums(Values values) {
    int n = values.size();
    long[] own = Arrays.copyOfRange(values.all(), values.from(), values.to());
    var sums = new long[DRAWS];
    for (int draw = 0, next = 0; draw < DRAWS; draw++) {
      long sum = 0;
      for (int end = next + n; next < end; next++) {
        sum += own[places[next]];
      }
      sums[draw] = sum;
    }
    return sums;
  }

  /** The n-th smallest, for a small n: sorting all of them would take longer than drawing. */
  private static double nth(int n, long[] sums) {
    long[] least = Arrays.copyOf(sums, n);
    Arrays.sort(least);
    for (int i = n; i < sums.length; i++) {
      if (sums[i] < least[n - 1]) {
        int place = n - 1;
        for (; place > 0 && least[place - 1] > sums[i]; place--) {
          least[place] = least[place - 1];
        }
        least[place] = sums[i];
      }
    }
    return least[n - 1];
  }
}
