package dev.idd.sandbox.expression;

/** Reads what is written between the quotes of a literal. */
final class Literals {

  private Literals() {}

  static String string(String literal) {
    return unescape(literal.substring(1, literal.length() - 1));
  }

  static String unescape(String written) {
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      read.append(c == '\\' ? escaped(written.charAt(++i)) : c);
    }
    return read.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
