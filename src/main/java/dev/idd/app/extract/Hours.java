package dev.idd.app.extract;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What it cost, and what the tool had saved: estimates of people, each with who gave it when. */
public record Hours(
    @Nullable Estimate response,
    @Nullable Estimate rework,
    @Nullable Estimate improvement,
    @Nullable Estimate saved) {
  static final Hours NONE = new Hours(null, null, null, null);

  /** Somebody's estimate. */
  public record Estimate(double hours, String by, Instant at) {}

  /** The estimate as it stands; a number that is not new keeps the name of who gave it. */
  static @Nullable Estimate next(@Nullable Estimate before, @Nullable Double hours, Made made) {
    if (hours == null) {
      return null;
    }
    return before != null && Objects.equals(before.hours(), hours)
        ? before
        : new Estimate(hours, made.by(), made.at());
  }
}
