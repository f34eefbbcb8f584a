package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Days from the first to the last, both inclusive, in UTC. */
record Period(LocalDate from, LocalDate to) {

  Span span() {
    return new Span(from, to);
  }

  Instant start() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first instant after the period. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  boolean contains(Instant at) {
    return !at.isBefore(start()) && at.isBefore(end());
  }

  YearMonth firstMonth() {
    return YearMonth.from(from);
  }

  YearMonth lastMonth() {
    return YearMonth.from(to);
  }

  static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
