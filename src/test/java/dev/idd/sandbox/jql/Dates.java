package dev.idd.sandbox.jql;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of a query in the zone of the user. */
record Dates(JqlFields fields) {

  private static final Pattern ABSOLUTE =
      Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?: +(\\d{1,2}):(\\d{2}))?");
  private static final Pattern PERIOD = Pattern.compile("[+-]?\\d+[wdhm](?: +\\d+[wdhm])*");
  private static final Pattern PART = Pattern.compile("(\\d+)([wdhm])");
  private static final Pattern INCREMENT = Pattern.compile("([+-]?)(\\d+)([yMwdhm]?)");

  ZonedDateTime now() {
    return fields.clock().instant().atZone(fields.zone());
  }

  LocalDate day(Instant moment) {
    return moment.atZone(fields.zone()).toLocalDate();
  }

  /** The moment a value means, nothing when it is no date. */
  Optional<Instant> read(String value) {
    String text = value.strip();
    if (PERIOD.matcher(text).matches()) {
      return Optional.of(relative(text));
    }
    Matcher date = ABSOLUTE.matcher(text);
    return date.matches() ? absolute(date) : Optional.empty();
  }

  private Optional<Instant> absolute(Matcher date) {
    try {
      LocalDate day = LocalDate.of(number(date, 1), number(date, 3), number(date, 4));
      LocalTime time =
          date.group(5) == null
              ? LocalTime.MIDNIGHT
              : LocalTime.of(number(date, 5), number(date, 6));
      return Optional.of(LocalDateTime.of(day, time).atZone(fields.zone()).toInstant());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private Instant relative(String period) {
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(period);
    while (part.find()) {
      sum = sum.plus(duration(Long.parseLong(part.group(1)), part.group(2)));
    }
    Instant now = fields.clock().instant();
    return period.startsWith("-") ? now.minus(sum) : now.plus(sum);
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "w" -> Duration.ofDays(7 * count);
      case "d" -> Duration.ofDays(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofMinutes(count);
    };
  }

  /**
   * {@code startOfDay(-1)}, {@code endOfMonth("+1M")}, …; nothing when the increment is no
   * increment.
   */
  Optional<Instant> bound(String function, String increment) {
    String unit = function.substring(function.indexOf("of") + 2);
    Matcher read = INCREMENT.matcher(increment);
    if (!read.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt((read.group(1) + read.group(2)).replace("+", ""));
    LocalDate day = now().plus(amount(count, read.group(3), unit)).toLocalDate();
    LocalDate first = first(day, unit);
    ZonedDateTime start = first.atStartOfDay(fields.zone());
    return Optional.of(
        function.startsWith("start")
            ? start.toInstant()
            : first.plus(one(unit)).atStartOfDay(fields.zone()).minusNanos(1_000_000).toInstant());
  }

  private static TemporalAmount amount(int count, String unit, String natural) {
    return switch (unit.isEmpty() ? natural : unit) {
      case "y", "year" -> Period.ofYears(count);
      case "M", "month" -> Period.ofMonths(count);
      case "w" -> Period.ofWeeks(count);
      case "h" -> Duration.ofHours(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Period.ofDays(count);
    };
  }

  private static LocalDate first(LocalDate day, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "year" -> day.withDayOfYear(1);
      case "month" -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  private static Period one(String unit) {
    return switch (unit) {
      case "year" -> Period.ofYears(1);
      case "month" -> Period.ofMonths(1);
      default -> Period.ofDays(1);
    };
  }
}
