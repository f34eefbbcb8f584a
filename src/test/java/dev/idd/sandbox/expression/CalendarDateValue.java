package dev.idd.sandbox.expression;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type CalendarDate of Jira expressions: a day without a time zone, such as a due date. */
public record CalendarDateValue(LocalDate day)
    implements JiraObject, Comparable<CalendarDateValue> {

  static final Map<String, Method<LocalDate>> METHODS = methods();

  @Override
  public String type() {
    return "CalendarDate";
  }

  @Override
  public @Nullable Object member(String name, Costs costs) {
    Method<LocalDate> method = METHODS.get(name);
    if (method == null) {
      throw new UnknownMember(METHODS.keySet());
    }
    return method.on(day, name);
  }

  @Override
  public Object bean() {
    return day.toString();
  }

  @Override
  public int compareTo(CalendarDateValue other) {
    return day.compareTo(other.day);
  }

  private static Map<String, Method<LocalDate>> methods() {
    Map<String, Method<LocalDate>> methods = new LinkedHashMap<>();
    methods.put(
        "plusDays",
        Method.of(1, (day, with) -> new CalendarDateValue(day.plusDays(with.integer(0)))));
    methods.put(
        "minusDays",
        Method.of(1, (day, with) -> new CalendarDateValue(day.minusDays(with.integer(0)))));
    methods.put(
        "plusMonths",
        Method.of(1, (day, with) -> new CalendarDateValue(day.plusMonths(with.integer(0)))));
    methods.put(
        "minusMonths",
        Method.of(1, (day, with) -> new CalendarDateValue(day.minusMonths(with.integer(0)))));
    return methods;
  }
}
