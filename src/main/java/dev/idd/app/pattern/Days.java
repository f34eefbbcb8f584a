package dev.idd.app.pattern;

import dev.idd.app.shared.AskedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The days somebody asks about, in UTC. */
record Days(AskedDays asked) {

  static Days of(@Nullable String from, @Nullable String to) {
    return new Days(AskedDays.of(from, to));
  }

  Instant from() {
    return start(asked.first().orElse(AskedDays.EARLIEST));
  }

  /** Not included. */
  Instant until() {
    return start(asked.last().orElse(AskedDays.LATEST).plusDays(1));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
