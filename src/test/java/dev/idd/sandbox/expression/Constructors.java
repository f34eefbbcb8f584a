package dev.idd.sandbox.expression;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/** What {@code new} makes: dates here, everything that lives in Jira by the {@link World}. */
final class Constructors {

  private Constructors() {}

  static JiraFunction find(String type, World world) {
    if ("Date".equals(type)) {
      return Method.<World>between(0, 1, (in, with) -> date(in, with)).on(world, type);
    }
    if ("CalendarDate".equals(type)) {
      return Method.<World>between(0, 1, (in, with) -> calendarDate(in, with)).on(world, type);
    }
    JiraFunction constructor = world.constructors().get(type);
    if (constructor == null) {
      throw new ExpressionFailed("Unrecognized type: \"" + type + "\".");
    }
    return constructor;
  }

  private static DateValue date(World world, Arguments with) {
    return new DateValue(with.count() == 0 ? now(world) : moment(world, with));
  }

  private static ZonedDateTime moment(World world, Arguments with) {
    if (with.any(0) instanceof Number) {
      long milliseconds = Values.number(with.any(0)).longValue();
      return Instant.ofEpochMilli(milliseconds).atZone(world.zone());
    }
    String text = with.string(0);
    return parsed("date", text, () -> OffsetDateTime.parse(text)).atZoneSameInstant(world.zone());
  }

  private static CalendarDateValue calendarDate(World world, Arguments with) {
    if (with.count() == 0) {
      return new CalendarDateValue(now(world).toLocalDate());
    }
    String text = with.string(0);
    return new CalendarDateValue(parsed("calendar date", text, () -> LocalDate.parse(text)));
  }

  private static ZonedDateTime now(World world) {
    return world.clock().instant().atZone(world.zone());
  }

  private static <T> T parsed(String what, String text, Supplier<T> parse) {
    try {
      return parse.get();
    } catch (DateTimeParseException invalid) {
      throw new ExpressionFailed("Invalid " + what + ": \"" + text + "\".");
    }
  }
}
