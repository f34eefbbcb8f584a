package dev.idd.app.metrics.numbers;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days from the first to the last, both inclusive, in UTC. */
public record Span(LocalDate first, LocalDate last) {

  public long start() {
    return millis(first);
  }

  /** The first moment after it. */
  public long end() {
    return millis(last.plusDays(1));
  }

  boolean contains(long moment) {
    return moment >= start() && moment < end();
  }

  boolean containsDay(long epochDay) {
    return epochDay >= first.toEpochDay() && epochDay <= last.toEpochDay();
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
