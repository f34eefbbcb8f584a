package dev.idd.sandbox.jql;

import java.util.List;
import java.util.Locale;

/** The right-hand side of a clause, as written. */
sealed interface Operand {

  /** {@code EMPTY} or {@code NULL}. */
  record Nothing() implements Operand {}

  /** A word, a quoted string or a number. */
  record Value(String text, boolean number) implements Operand {}

  /** A call of a function. */
  record Function(String original, List<String> arguments) implements Operand {

    String name() {
      return original.toLowerCase(Locale.ROOT);
    }

    /** As messages write it. */
    String written() {
      return original + "(" + String.join(", ", arguments) + ")";
    }
  }

  /** A list in parentheses. */
  record Many(List<Operand> elements) implements Operand {}
}
