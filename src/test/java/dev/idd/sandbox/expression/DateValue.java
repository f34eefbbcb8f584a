package dev.idd.sandbox.expression;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The type Date of Jira expressions: a moment, seen in the zone of the user. */
public record DateValue(ZonedDateTime moment) implements JiraObject, Comparable<DateValue> {

  @Override
  public String type() {
    return "Date";
  }

  @Override
  public @Nullable Object member(String name, Costs costs) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object bean() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(DateValue other) {
    return moment.toInstant().compareTo(other.moment.toInstant());
  }
}
