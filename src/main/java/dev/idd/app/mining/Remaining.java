package dev.idd.app.mining;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long reading will still take: as fast as it goes, but no faster than the budget allows. */
final class Remaining {
  private Remaining() {}

  /**
   * @param issues to be read
   * @param perMinute issues a minute; null if nobody knows
   */
  record Left(long issues, @Nullable Double perMinute) {
    double seconds() {
      return perMinute == null || perMinute <= 0 ? 0 : issues * 60 / perMinute;
    }
  }

  /**
   * @param need points for what is left
   * @param now what may still be used in this hour
   * @param perHour what may be used in each hour after
   */
  record Budget(long need, long now, long perHour) {}

  /**
   * @param pausedUntil before when nothing is asked; null if nothing is in the way
   * @return null if nobody can say
   */
  static @Nullable Long seconds(
      Left left, Budget budget, Instant now, @Nullable Instant pausedUntil) {
    if (left.issues() <= 0) {
      return 0L;
    }
    if (left.perMinute() == null || left.perMinute() <= 0) {
      return null;
    }
    double wait = pausedUntil == null ? 0 : Duration.between(now, pausedUntil).toSeconds();
    double asFastAsItGoes = Math.max(wait, 0) + left.seconds();
    return Math.round(Math.max(asFastAsItGoes, asTheBudgetAllows(left, budget, now)));
  }

  /** All hours but the last are used up; the last is read as fast as it goes. */
  private static double asTheBudgetAllows(Left left, Budget budget, Instant now) {
    long over = budget.need() - Math.max(budget.now(), 0);
    if (over <= 0) {
      return 0;
    }
    long hours = (over + budget.perHour() - 1) / budget.perHour();
    long inTheLast = over - (hours - 1) * budget.perHour();
    Instant lastHour = now.truncatedTo(ChronoUnit.HOURS).plus(hours, ChronoUnit.HOURS);
    return Duration.between(now, lastHour).toSeconds() + left.seconds() * inTheLast / budget.need();
  }
}
