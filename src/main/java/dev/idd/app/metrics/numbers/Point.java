package dev.idd.app.metrics.numbers;

import org.jspecify.annotations.Nullable;

/**
 * One number and how much it rests on.
 *
 * @param n what it was counted over
 * @param value null: it cannot be said
 * @param mean beside a median
 * @param interval the name of the interval from {@code low} to {@code high}; null: there is none
 * @param enough whether n is enough to compare it with another
 * @param missing incidents that could not be counted, because nobody said what they needed
 */
public record Point(
    int n,
    @Nullable Double value,
    @Nullable Double median,
    @Nullable Double p90,
    @Nullable Double mean,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String interval,
    boolean enough,
    @Nullable Integer numerator,
    int missing) {

  /** With fewer, a difference is more likely chance than change. */
  public static final int ENOUGH = 10;

  /** {@code k} of {@code n}. */
  static Point share(int k, int n, int missing) {
    Interval interval = n == 0 ? null : Intervals.wilson(k, n);
    return ratio(k, n, missing, interval, "Wilson 95 %");
  }

  /** {@code k} events for {@code n} others. */
  static Point rate(int k, int n) {
    Interval interval = n == 0 ? null : Intervals.poisson(k).dividedBy(n);
    return ratio(k, n, 0, interval, "exact Poisson 95 %");
  }

  static Point count(int n) {
    Interval interval = Intervals.poisson(n);
    return new Point(
        n,
        (double) n,
        null,
        null,
        null,
        interval.low(),
        interval.high(),
        "exact Poisson 95 %",
        n >= ENOUGH,
        n,
        0);
  }

  private static Point ratio(
      int k, int n, int missing, @Nullable Interval interval, String intervalName) {
    return new Point(
        n,
        n == 0 ? null : Double.valueOf((double) k / n),
        null,
        null,
        null,
        interval == null ? null : Double.valueOf(interval.low()),
        interval == null ? null : Double.valueOf(interval.high()),
        interval == null ? null : intervalName,
        n >= ENOUGH,
        k,
        missing);
  }

  /** The median stands for times: a few very long ones decide a mean. */
  static Point median(Values values, double unit, int missing) {
    int n = values.size();
    if (n == 0) {
      return nothing(missing);
    }
    double median = values.quantile(0.5) / unit;
    Interval interval = Intervals.median(values);
    return new Point(
        n,
        median,
        median,
        values.quantile(0.9) / unit,
        values.mean() / unit,
        interval == null ? null : Double.valueOf(interval.low() / unit),
        interval == null ? null : Double.valueOf(interval.high() / unit),
        interval == null ? null : "order statistics 95 %",
        n >= ENOUGH,
        null,
        missing);
  }

  /**
   * @param fewest with fewer values nothing is said at all
   */
  static Point mean(Values values, double unit, int missing, int fewest) {
    int n = values.size();
    if (n == 0 || n < fewest) {
      return new Point(n, null, null, null, null, null, null, null, false, null, missing);
    }
    double mean = values.mean() / unit;
    Interval interval = n < ENOUGH ? null : Intervals.mean(values);
    return new Point(
        n,
        mean,
        values.quantile(0.5) / unit,
        values.quantile(0.9) / unit,
        mean,
        interval == null ? null : Double.valueOf(interval.low() / unit),
        interval == null ? null : Double.valueOf(interval.high() / unit),
        interval == null ? null : Intervals.nameOfMean(n),
        n >= ENOUGH,
        null,
        missing);
  }

  private static Point nothing(int missing) {
    return new Point(0, null, null, null, null, null, null, null, false, null, missing);
  }
}
