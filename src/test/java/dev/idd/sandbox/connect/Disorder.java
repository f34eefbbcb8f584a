package dev.idd.sandbox.connect;

import java.time.Duration;

/**
 * How badly webhooks travel.
 *
 * @param copies how often each is sent, all copies under one identifier
 * @param dropNext how many of the next are lost without a trace
 * @param delay how long each waits before it is sent
 * @param reversed collect what happens within {@code delay} and send the last first
 */
public record Disorder(int copies, int dropNext, Duration delay, boolean reversed) {
  public static final Disorder NONE = new Disorder(1, 0, Duration.ZERO, false);
  private static final Duration WINDOW = Duration.ofMillis(300);

  public Disorder {
    if (copies < 1 || copies > 10 || dropNext < 0 || delay.isNegative()) {
      throw new IllegalArgumentException("copies 1 to 10, dropNext and delay not negative");
    }
    if (reversed && delay.isZero()) {
      delay = WINDOW;
    }
  }

  public static Disorder duplicated(int copies) {
    return new Disorder(copies, 0, Duration.ZERO, false);
  }

  public static Disorder dropping(int next) {
    return new Disorder(1, next, Duration.ZERO, false);
  }

  public static Disorder delayed(Duration by) {
    return new Disorder(1, 0, by, false);
  }

  public static Disorder lastFirst(Duration window) {
    return new Disorder(1, 0, window, true);
  }
}
