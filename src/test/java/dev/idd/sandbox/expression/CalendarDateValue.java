package dev.idd.sandbox.expression;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The type CalendarDate of Jira expressions: a day without a time zone, such as a due date. */
public record CalendarDateValue(LocalDate day)
    implements JiraObject, Comparable<CalendarDateValue> {

  @Override
  public String type() {
    return "CalendarDate";
  }

  @Override
  public @Nullable Object member(String name, Costs costs) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object bean() {
    return day.toString();
  }

  @Override
  public int compareTo(CalendarDateValue other) {
    return day.compareTo(other.day);
  }
}
