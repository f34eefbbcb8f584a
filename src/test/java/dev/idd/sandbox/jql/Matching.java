package dev.idd.sandbox.jql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the values of a field are held against a value of a query. */
final class Matching {

  private Matching() {}

  static Predicate<List<Object>> name(@Nullable String name) {
    return values ->
        values.stream().anyMatch(value -> String.valueOf(value).equalsIgnoreCase(name));
  }

  static Predicate<List<Object>> names(List<String> names) {
    return values -> names.stream().anyMatch(name -> name(name).test(values));
  }

  static Predicate<List<Object>> exactly(String text) {
    return values -> values.contains(text);
  }

  static Predicate<List<Object>> number(Operator operator, BigDecimal number) {
    return values ->
        values.stream()
            .map(value -> new BigDecimal(String.valueOf(value)))
            .anyMatch(value -> operator.holds(value.compareTo(number)));
  }

  /** Keys have an order within one project only. */
  static Predicate<List<Object>> issue(Operator operator, String named) {
    if (!operator.isOrder()) {
      return name(named);
    }
    IssueKey limit = IssueKey.of(named);
    return values ->
        values.stream()
            .map(value -> IssueKey.of(String.valueOf(value)))
            .anyMatch(
                key ->
                    key.project().equals(limit.project()) && operator.holds(key.compareTo(limit)));
  }

  /**
   * Moments are compared by the second, as Jira indexes them, and equal within the minute, as
   * precisely as a query can say; days by the day.
   */
  static Predicate<List<Object>> moment(
      Field field, Operator operator, Instant moment, Dates dates) {
    if (field.type() == JqlType.DATE) {
      LocalDate day = dates.day(moment);
      return values ->
          values.stream().anyMatch(value -> operator.holds(day(value, dates).compareTo(day)));
    }
    ChronoUnit precision = operator.isOrder() ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
    Instant limit = moment.truncatedTo(precision);
    return values ->
        values.stream()
            .map(value -> ((Instant) value).truncatedTo(precision))
            .anyMatch(value -> operator.holds(value.compareTo(limit)));
  }

  private static LocalDate day(Object value, Dates dates) {
    return value instanceof Instant moment ? dates.day(moment) : (LocalDate) value;
  }
}
