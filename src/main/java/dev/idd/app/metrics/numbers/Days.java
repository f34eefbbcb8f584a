package dev.idd.app.metrics.numbers;

import java.util.concurrent.TimeUnit;

/** Days since 1970 in UTC. */
final class Days {
  /** No day of any period. */
  static final int NEVER = -1_000_000_000;

  private static final long MILLIS = TimeUnit.DAYS.toMillis(1);

  private Days() {}

  static int of(long moment) {
    return moment == History.NONE ? NEVER : (int) Math.floorDiv(moment, MILLIS);
  }

  /** Of a number of days that may be missing. */
  static int ofDay(long day) {
    return day == History.NONE ? NEVER : (int) day;
  }
}
