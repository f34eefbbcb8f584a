package dev.idd.app.metrics;

import dev.idd.app.shared.AskedDays;
import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The period somebody asked for; a day that they left out is filled in. */
record AskedPeriod(AskedDays days) {

  static AskedPeriod of(@Nullable String from, @Nullable String to) {
    return new AskedPeriod(AskedDays.of(from, to));
  }

  /** Without days: all of the history up to today. */
  Period within(Optional<LocalDate> historyBegins, LocalDate today) {
    LocalDate last = days.last().orElse(today);
    LocalDate first = days.first().orElseGet(() -> earlier(historyBegins.orElse(last), last));
    if (first.isAfter(last)) {
      throw Problem.invalidFields(
          List.of(new FieldError("from", "The first day must not be after today.")));
    }
    return new Period(first, last);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
