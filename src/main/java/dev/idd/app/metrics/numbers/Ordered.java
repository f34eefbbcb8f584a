package dev.idd.app.metrics.numbers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A value for each place, or {@link History#NONE}, and the places of those that there are.
 *
 * @param order the place of the smallest value first
 */
record Ordered(long[] values, int[] order) {

  static Ordered of(long[] values) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, values.length));
    long most = Arrays.stream(values).max().orElse(0);
    boolean fits = most >>> (62 - bits) == 0 || most < 0;
    return new Ordered(values, fits ? packed(values, bits) : compared(values));
  }

  /** Value and place in one number: sorting numbers is several times faster. */
  private static int[] packed(long[] values, int bits) {
    var packed = new long[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != History.NONE) {
        packed[n++] = values[i] << bits | i;
      }
    }
    Arrays.sort(packed, 0, n);
    long place = (1L << bits) - 1;
    return Arrays.stream(packed, 0, n).mapToInt(one -> (int) (one & place)).toArray();
  }

  private static int[] compared(long[] values) {
    return IntStream.range(0, values.length)
        .filter(i -> values[i] != History.NONE)
        .boxed()
        .sorted(Comparator.comparingLong(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
