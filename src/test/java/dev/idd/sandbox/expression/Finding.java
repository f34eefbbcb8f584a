package dev.idd.sandbox.expression;

import org.jspecify.annotations.Nullable;

/** One thing the analysis has to say against an expression; line and column count from one. */
public record Finding(
    Kind kind,
    String message,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String expression) {

  /**
   * The part of the analysis that objected; its lower-case name is what Jira writes as {@code
   * type}.
   */
  public enum Kind {
    SYNTAX,
    TYPE,
    OTHER
  }

  /** The finding in one line, with its place when it has one. */
  String sentence() {
    return line == null ? message : "Line " + line + ", column " + column + ": " + message;
  }

  static Finding syntax(String message, int line, int column) {
    return new Finding(Kind.SYNTAX, message, line, column, null);
  }

  static Finding type(String message, String expression) {
    return new Finding(Kind.TYPE, message, null, null, expression);
  }

  static Finding other(String message) {
    return new Finding(Kind.OTHER, message, null, null, null);
  }
}
