package dev.idd.app.shared;

import dev.idd.app.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that somebody asked about; both are included, and either may be left open. */
public record AskedDays(Optional<LocalDate> first, Optional<LocalDate> last) {
  public static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  public static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  /**
   * Reads both days, of the parameters {@code from} and {@code to}.
   *
   * @throws Problem with everything that is wrong with them
   */
  public static AskedDays of(@Nullable String from, @Nullable String to) {
    var wrong = new ArrayList<FieldError>();
    Optional<LocalDate> first = day("from", from, wrong);
    Optional<LocalDate> last = day("to", to, wrong);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      wrong.add(new FieldError("from", "The first day must not be after the last day."));
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalidFields(wrong);
    }
    return new AskedDays(first, last);
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
