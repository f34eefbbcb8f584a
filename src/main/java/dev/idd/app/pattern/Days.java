package dev.idd.app.pattern;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days somebody asks about, in UTC; both are included, and either may be left open. */
record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /** Names everything that is wrong with them at once. */
  static Days of(@Nullable String from, @Nullable String to) {
    var wrong = new ArrayList<FieldError>();
    Optional<LocalDate> first = day("from", from, wrong);
    Optional<LocalDate> last = day("to", to, wrong);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      wrong.add(new FieldError("from", "The first day must not be after the last day."));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalidFields(wrong);
    }
    return new Days(first, last);
  }

  Instant from() {
    return start(first.orElse(EARLIEST));
  }

  /** Not included. */
  Instant until() {
    return start(last.orElse(LATEST).plusDays(1));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<LocalDate> day(
      String field, @Nullable String text, List<FieldError> wrong) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return Optional.of(day);
      }
      wrong.add(
          new FieldError(field, "The day must be between " + EARLIEST + " and " + LATEST + "."));
    } catch (DateTimeParseException e) {
      wrong.add(new FieldError(field, "Write the day as year-month-day, such as 2026-01-31."));
    }
    return Optional.empty();
  }
}
