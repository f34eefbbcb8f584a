package dev.idd.sandbox.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The sandbox's time: runs with the machine's, can be moved, and can stand still. */
public final class SandboxClock extends Clock {
  private Duration ahead = Duration.ZERO;
  private Instant frozen;

  @Override
  public synchronized Instant instant() {
    Instant now = frozen != null ? frozen : Instant.now().plus(ahead);
    return now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** From now on it is this moment, and time runs on from there unless it is frozen. */
  public synchronized void set(Instant moment) {
    if (frozen != null) {
      frozen = moment;
    } else {
      ahead = Duration.between(Instant.now(), moment);
    }
  }

  public synchronized void advance(Duration by) {
    set(instant().plus(by));
  }

  public synchronized void freeze() {
    frozen = instant();
  }

  public synchronized void reset() {
    frozen = null;
    ahead = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the sandbox lives in UTC");
  }
}
