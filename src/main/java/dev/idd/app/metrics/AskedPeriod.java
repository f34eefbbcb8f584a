package dev.idd.app.metrics;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The period somebody asked for; a day that they left out is filled in. */
record AskedPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** Reads both days and names everything that is wrong with them at once. */
  static AskedPeriod of(@Nullable String from, @Nullable String to) {
    var wrong = new ArrayList<FieldError>();
    Optional<LocalDate> first = day("from", from, wrong);
    Optional<LocalDate> last = day("to", to, wrong);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      wrong.add(new FieldError("from", "The first day must not be after the last day."));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalidFields(wrong);
    }
    return new AskedPeriod(first, last);
  }

  /** Without days: all of the history up to today. */
  Period within(Optional<LocalDate> historyBegins, LocalDate today) {
    LocalDate last = to.orElse(today);
    LocalDate first = from.orElseGet(() -> earlier(historyBegins.orElse(last), last));
    if (first.isAfter(last)) {
      throw Problem.invalidFields(
          List.of(new FieldError("from", "The first day must not be after today.")));
    }
    return new Period(first, last);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Optional<LocalDate> day(
      String field, @Nullable String text, List<FieldError> wrong) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        wrong.add(
            new FieldError(field, "The day must be between " + EARLIEST + " and " + LATEST + "."));
      }
      return Optional.of(day);
    } catch (DateTimeParseException e) {
      wrong.add(new FieldError(field, "Write the day as year-month-day, such as 2026-01-31."));
      return Optional.empty();
    }
  }
}
