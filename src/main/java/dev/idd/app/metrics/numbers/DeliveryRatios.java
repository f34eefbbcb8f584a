package dev.idd.app.metrics.numbers;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a month beside what was delivered in it.
 *
 * @param changeFailureRate failures for each deployment
 * @param defectDensity failures for each thousand changed lines
 * @param rollbackRate share of the deployments that were rolled back
 */
public record DeliveryRatios(Point changeFailureRate, Point defectDensity, Point rollbackRate) {

  public static DeliveryRatios of(DeliveryMonth month, ChangeFailures failed) {
    Integer deployments = month.deployments();
    Integer rollbacks = month.rollbacks();
    int known = deployments == null ? 0 : deployments;
    return new DeliveryRatios(
        Point.rate(failed.failures(), known),
        density(failed.failures(), month.changedKloc()),
        rollbacks == null ? Point.share(0, 0, 0) : Point.share(rollbacks, known, 0));
  }

  /** Lines are no cases: how sure the number is depends on how many failures there were. */
  private static Point density(int failures, @Nullable Double kloc) {
    double lines = kloc == null ? 0 : kloc;
    Interval interval = lines > 0 ? Intervals.poisson(failures).dividedBy(lines) : null;
    return new Point(
        failures,
        interval == null ? null : Double.valueOf(failures / lines),
        null,
        null,
        null,
        interval == null ? null : Double.valueOf(interval.low()),
        interval == null ? null : Double.valueOf(interval.high()),
        interval == null ? null : "exact Poisson 95 %",
        failures >= Point.ENOUGH,
        failures,
        0);
  }
}
