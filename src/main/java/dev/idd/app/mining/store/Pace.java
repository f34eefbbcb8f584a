package dev.idd.app.mining.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast a project is read, by the last pages; the last minute counts most. */
final class Pace {
  private static final double MEMORY_SECONDS = 60;

  /** Longer than a page takes: reading stood still, which says nothing about its speed. */
  private static final Duration STANDSTILL = Duration.ofMinutes(2);

  private Pace() {}

  /**
   * Issues a minute.
   *
   * @param before what it was until the page before; null if nobody knows
   * @param issues on this page
   * @param pageBefore when Jira was asked for the page before; null if this is the first
   */
  static @Nullable Double after(
      @Nullable Double before, int issues, @Nullable Instant pageBefore, Instant thisPage) {
    if (pageBefore == null) {
      return before;
    }
    Duration taken = Duration.between(pageBefore, thisPage);
    if (taken.isNegative() || taken.isZero() || taken.compareTo(STANDSTILL) > 0) {
      return before;
    }
    double seconds = taken.toMillis() / 1000.0;
    double now = issues * 60 / Math.max(seconds, .001);
    return before == null
        ? now
        : before + (1 - Math.exp(-seconds / MEMORY_SECONDS)) * (now - before);
  }
}
