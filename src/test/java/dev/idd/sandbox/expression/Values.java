package dev.idd.sandbox.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of expressions: their types, their equality and order, and their text. */
final class Values {

  private Values() {}

  /** Brings every number to one type, so that 1 and 1.0 are the same. */
  static @Nullable Object normal(@Nullable Object value) {
    if (value instanceof BigDecimal || !(value instanceof Number number)) {
      return value;
    }
    return new BigDecimal(number.toString());
  }

  static String type(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof JiraObject object) {
      return object.type();
    }
    if (value instanceof Number) {
      return "Number";
    }
    if (value instanceof List) {
      return "List";
    }
    if (value instanceof Map) {
      return "Map";
    }
    if (value instanceof JiraFunction) {
      return "Function";
    }
    return value.getClass().getSimpleName();
  }

  /** Equality of {@code ==}: anything may be compared to null, all else only to its own type. */
  static boolean equal(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == right;
    }
    if (!type(left).equals(type(right)) || left instanceof List || left instanceof Map) {
      throw cannotCompare(left, right);
    }
    return same(left, right);
  }

  /** Equality of {@code includes} and {@code indexOf}: values of different types are different. */
  static boolean same(@Nullable Object left, @Nullable Object right) {
    Object a = normal(left);
    Object b = normal(right);
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y) == 0;
    }
    return a == null ? b == null : a.equals(b);
  }

  static int compare(@Nullable Object left, @Nullable Object right) {
    if (left instanceof BigDecimal x && right instanceof BigDecimal y) {
      return x.compareTo(y);
    }
    if (left instanceof String x && right instanceof String y) {
      return x.compareTo(y);
    }
    if (left instanceof DateValue x && right instanceof DateValue y) {
      return x.compareTo(y);
    }
    if (left instanceof CalendarDateValue x && right instanceof CalendarDateValue y) {
      return x.compareTo(y);
    }
    throw cannotCompare(left, right);
  }

  /**
   * Text for concatenation. Only Strings, Numbers and Booleans have one; Jira may be more generous.
   */
  static String text(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return plain(number);
    }
    if (value instanceof String || value instanceof Boolean) {
      return value.toString();
    }
    throw new ExpressionFailed("Can't convert " + type(value) + " to String.");
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static boolean truth(@Nullable Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw expected("Boolean", value);
  }

  static BigDecimal number(@Nullable Object value) {
    if (normal(value) instanceof BigDecimal number) {
      return number;
    }
    throw expected("Number", value);
  }

  static String string(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw expected("String", value);
  }

  static int integer(@Nullable Object value) {
    try {
      return number(value).intValueExact();
    } catch (ArithmeticException fraction) {
      throw new ExpressionFailed("Expected an integer, but got " + text(normal(value)) + ".");
    }
  }

  private static ExpressionFailed expected(String type, @Nullable Object value) {
    return new ExpressionFailed("Expected type " + type + ", but got " + type(value) + ".");
  }

  private static ExpressionFailed cannotCompare(@Nullable Object left, @Nullable Object right) {
    return new ExpressionFailed("Can't compare " + type(left) + " to " + type(right) + ".");
  }
}
