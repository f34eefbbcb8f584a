package dev.idd.sandbox.expression;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type Date of Jira expressions: a moment, seen in the zone of the user. */
public record DateValue(ZonedDateTime moment) implements JiraObject, Comparable<DateValue> {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX");

  static final Map<String, Method<ZonedDateTime>> METHODS = methods();

  /** A moment as it appears to a user of that zone. */
  public static DateValue of(java.time.Instant moment, ZoneId zone) {
    return new DateValue(moment.atZone(zone));
  }

  @Override
  public String type() {
    return "Date";
  }

  @Override
  public @Nullable Object member(String name, Costs costs) {
    Method<ZonedDateTime> method = METHODS.get(name);
    if (method == null) {
      throw new UnknownMember(METHODS.keySet());
    }
    return method.on(moment, name);
  }

  @Override
  public Object bean() {
    return ISO.format(moment);
  }

  @Override
  public int compareTo(DateValue other) {
    return moment.toInstant().compareTo(other.moment.toInstant());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DateValue date && compareTo(date) == 0;
  }

  @Override
  public int hashCode() {
    return moment.toInstant().hashCode();
  }

  private static Map<String, Method<ZonedDateTime>> methods() {
    Map<String, Method<ZonedDateTime>> methods = new LinkedHashMap<>();
    methods.put(
        "getTime", Method.of(0, (at, with) -> BigDecimal.valueOf(at.toInstant().toEpochMilli())));
    methods.put(
        "plusDays", Method.of(1, (at, with) -> new DateValue(at.plusDays(with.integer(0)))));
    methods.put(
        "minusDays", Method.of(1, (at, with) -> new DateValue(at.minusDays(with.integer(0)))));
    methods.put(
        "plusMonths", Method.of(1, (at, with) -> new DateValue(at.plusMonths(with.integer(0)))));
    methods.put(
        "minusMonths", Method.of(1, (at, with) -> new DateValue(at.minusMonths(with.integer(0)))));
    methods.put(
        "toCalendarDate", Method.of(0, (at, with) -> new CalendarDateValue(at.toLocalDate())));
    methods.put(
        "toCalendarDateUTC",
        Method.of(
            0,
            (at, with) ->
                new CalendarDateValue(at.withZoneSameInstant(ZoneOffset.UTC).toLocalDate())));
    return methods;
  }
}
