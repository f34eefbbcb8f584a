package dev.idd.app.improvement;

import dev.idd.app.shared.Problem;
import dev.idd.app.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a request, and refuses it if anything is. */
final class Errors {
  static final int TEXT = 4_000;

  private final List<FieldError> all = new ArrayList<>();

  void add(String field, String message) {
    all.add(new FieldError(field, message));
  }

  void text(String field, @Nullable String value) {
    if (value != null && value.strip().length() > TEXT) {
      add(field, "Keep this text under 4,000 characters.");
    }
  }

  void required(String field, @Nullable Object value, String message) {
    if (value == null || value instanceof String text && text.isBlank()) {
      add(field, message);
    }
  }

  /** Jira's ids of sprints and versions are numbers. */
  void id(String field, @Nullable String value) {
    if (value != null && !value.matches("[0-9]{1,18}")) {
      add(field, "Choose one of the entries of the list.");
    }
  }

  void date(String field, @Nullable String value) {
    if (value != null && !isDate(value)) {
      add(field, "Give a date as year-month-day, such as 2026-12-31.");
    }
  }

  /** Four digits for the year: longer ones can be parsed, but mean nothing to Jira. */
  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value);
      return value.length() == "2026-12-31".length();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  void refuse() {
    if (!all.isEmpty()) {
      throw Problem.invalidFields(all);
    }
  }
}
