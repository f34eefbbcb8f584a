package dev.idd.sandbox.expression;

/** The source is not an expression of the language. */
final class SyntaxFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  SyntaxFault(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  Finding finding() {
    return Finding.syntax(String.valueOf(getMessage()), line, column);
  }
}
