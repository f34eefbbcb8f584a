package dev.idd.sandbox.jql;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The operators of JQL, and which go with which type of field. */
enum Operator {
  EQUALS("="),
  NOT_EQUALS("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  LIKE("~"),
  NOT_LIKE("!~"),
  IN("in"),
  NOT_IN("not in"),
  IS("is"),
  IS_NOT("is not");

  private static final Set<Operator> EQUALITY =
      EnumSet.of(EQUALS, NOT_EQUALS, IN, NOT_IN, IS, IS_NOT);
  private static final Set<Operator> ORDER =
      EnumSet.of(LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL);
  private static final Set<Operator> TEXT = EnumSet.of(LIKE, NOT_LIKE, IS, IS_NOT);

  final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  static Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign.toLowerCase(Locale.ROOT))) {
        return operator;
      }
    }
    throw new IllegalArgumentException(sign);
  }

  boolean fits(JqlType type) {
    return switch (type) {
      case TEXT -> TEXT.contains(this);
      case NAMED, USER, LABEL -> EQUALITY.contains(this);
      case NUMBER, DATE, DATETIME, ISSUE -> EQUALITY.contains(this) || ORDER.contains(this);
    };
  }

  boolean isNegative() {
    return this == NOT_EQUALS || this == NOT_IN || this == NOT_LIKE || this == IS_NOT;
  }

  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  boolean isOrder() {
    return ORDER.contains(this);
  }

  /** Whether an order of this sign holds for a comparison result. */
  boolean holds(int comparison) {
    return switch (this) {
      case LESS -> comparison < 0;
      case LESS_OR_EQUAL -> comparison <= 0;
      case GREATER -> comparison > 0;
      case GREATER_OR_EQUAL -> comparison >= 0;
      default -> comparison == 0;
    };
  }
}
