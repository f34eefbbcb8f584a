package dev.idd.sandbox.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One clause on its way to a predicate; everything wrong with it goes to the list of messages. */
final class Condition {

  private final Field field;
  private final Operator operator;
  private final JqlFields fields;
  private final Dates dates;
  private final List<String> messages;

  Condition(Field field, Operator operator, JqlFields fields, List<String> messages) {
    this.field = field;
    this.operator = operator;
    this.fields = fields;
    this.dates = new Dates(fields);
    this.messages = messages;
  }

  Predicate<JqlSubject> with(Operand operand) {
    boolean list = operand instanceof Operand.Many || isListFunction(operand);
    if (!operator.fits(field.type()) || ("text".equals(field.id()) && !isLike())) {
      return wrong(
          "The operator '%s' is not supported by the '%s' field."
              .formatted(operator.sign, field.name()));
    }
    if (list != operator.takesList()) {
      return wrong(
          "Operator '%s' does not support %s for the field '%s'."
              .formatted(operator.sign, list ? "a list" : "a single value", field.name()));
    }
    List<Predicate<List<Object>>> tests = new ArrayList<>();
    for (Operand each : operand instanceof Operand.Many many ? many.elements() : List.of(operand)) {
      test(each).ifPresent(tests::add);
    }
    return operator.isNegative() ? none(tests, operand) : any(tests);
  }

  private boolean isLike() {
    return operator == Operator.LIKE || operator == Operator.NOT_LIKE;
  }

  private Predicate<JqlSubject> any(List<Predicate<List<Object>>> tests) {
    return subject -> {
      List<Object> values = field.values().apply(subject);
      return tests.stream().anyMatch(test -> test.test(values));
    };
  }

  /**
   * A negative operator never finds an issue whose field is empty, unless emptiness is what it
   * negates.
   */
  private Predicate<JqlSubject> none(List<Predicate<List<Object>>> tests, Operand operand) {
    boolean negatesEmptiness = operand instanceof Operand.Nothing;
    return subject -> {
      List<Object> values = field.values().apply(subject);
      return (negatesEmptiness || !values.isEmpty())
          && tests.stream().noneMatch(test -> test.test(values));
    };
  }

  private Optional<Predicate<List<Object>>> test(Operand operand) {
    if (operand instanceof Operand.Nothing) {
      return operator.isOrder() || isLike() ? refusedEmpty() : Optional.of(List::isEmpty);
    }
    if (operand instanceof Operand.Function function) {
      return function(function);
    }
    return operand instanceof Operand.Value value ? value(value) : nestedList();
  }

  private Optional<Predicate<List<Object>>> refusedEmpty() {
    return invalid(
        "The operator '%s' does not support searching for an empty value for the field '%s'."
            .formatted(operator.sign, field.name()));
  }

  private Optional<Predicate<List<Object>>> nestedList() {
    return invalid("A list cannot contain a list for the field '" + field.name() + "'.");
  }

  private Optional<Predicate<List<Object>>> value(Operand.Value value) {
    return switch (field.type()) {
      case TEXT -> text(value.text());
      case NUMBER -> number(value.text());
      case DATE, DATETIME ->
          dates
              .read(value.text())
              .map(moment -> Optional.of(Matching.moment(field, operator, moment, dates)))
              .orElseGet(() -> invalidDate(value.text()));
      case ISSUE -> issue(value);
      case NAMED, USER ->
          exists(value) ? Optional.of(Matching.name(value.text())) : Optional.empty();
      case LABEL ->
          Optional.of(
              field.checked() || "labels".equals(field.id())
                  ? Matching.name(value.text())
                  : Matching.exactly(value.text()));
    };
  }

  private Optional<Predicate<List<Object>>> text(String query) {
    if (query.startsWith("*") || query.startsWith("?")) {
      return invalid(
          "The text query '%s' for field '%s' is not allowed to start with character '%s'."
              .formatted(query, field.name(), query.charAt(0)));
    }
    Text text = Text.of(query);
    if (text.parts().isEmpty()) {
      return invalid(
          "The field '" + field.name() + "' does not support searching for an empty string.");
    }
    return Optional.of(
        values -> values.stream().anyMatch(value -> text.matches(String.valueOf(value))));
  }

  private Optional<Predicate<List<Object>>> number(String text) {
    try {
      return Optional.of(Matching.number(operator, new java.math.BigDecimal(text)));
    } catch (NumberFormatException notANumber) {
      return invalid(
          "Value '%s' is invalid for the '%s' field. Please enter a valid number."
              .formatted(text, field.name()));
    }
  }

  /** A list may name issues that are gone; a single one may not. */
  private Optional<Predicate<List<Object>>> issue(Operand.Value value) {
    boolean exists = fields.exists(field.id(), value.text());
    if (!exists && !operator.takesList()) {
      return invalid("Issue does not exist or you do not have permission to see it.");
    }
    return exists ? Optional.of(Matching.issue(operator, value.text())) : Optional.empty();
  }

  private boolean exists(Operand.Value value) {
    if (!field.checked() || fields.exists(field.id(), value.text())) {
      return true;
    }
    messages.add(
        value.number()
            ? "A value with ID '%s' does not exist for the field '%s'."
                .formatted(value.text(), field.name())
            : "The value '%s' does not exist for the field '%s'."
                .formatted(value.text(), field.name()));
    return false;
  }

  private Optional<Predicate<List<Object>>> invalidDate(String value) {
    return invalid(
        ("Date value '%s' for field '%s' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm',"
                + " 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d',"
                + " '4w 2d'.")
            .formatted(value, field.name()));
  }

  private Optional<Predicate<List<Object>>> function(Operand.Function function) {
    boolean temporal = field.type() == JqlType.DATE || field.type() == JqlType.DATETIME;
    return switch (function.name()) {
      case "currentuser" ->
          field.type() == JqlType.USER
              ? Optional.of(Matching.name(fields.currentUser()))
              : unfit(function);
      case "opensprints" ->
          field.isSprint() ? Optional.of(Matching.names(fields.openSprints())) : unfit(function);
      case "now" ->
          temporal
              ? Optional.of(Matching.moment(field, operator, fields.clock().instant(), dates))
              : unfit(function);
      case "startofday", "endofday", "startofmonth", "endofmonth", "startofyear", "endofyear" ->
          temporal ? bound(function) : unfit(function);
      default -> invalid("Unable to find JQL function '" + function.written() + "'.");
    };
  }

  private Optional<Predicate<List<Object>>> bound(Operand.Function function) {
    String increment = function.arguments().isEmpty() ? "0" : function.arguments().get(0);
    return dates
        .bound(function.name(), increment)
        .map(moment -> Optional.of(Matching.moment(field, operator, moment, dates)))
        .orElseGet(() -> invalidDate(increment));
  }

  private Optional<Predicate<List<Object>>> unfit(Operand.Function function) {
    return invalid(
        "A value provided by the function '%s' is invalid for the field '%s'."
            .formatted(function.original(), field.name()));
  }

  private static boolean isListFunction(Operand operand) {
    return operand instanceof Operand.Function function && "opensprints".equals(function.name());
  }

  private Optional<Predicate<List<Object>>> invalid(String message) {
    messages.add(message);
    return Optional.empty();
  }

  private Predicate<JqlSubject> wrong(String message) {
    messages.add(message);
    return subject -> false;
  }
}
