package dev.idd.sandbox.expression;

/** An expression could not be parsed or evaluated; the message is what Jira answers with a 400. */
public final class ExpressionFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean located;

  /** A reason; the interpreter puts in front which part of the expression it concerns. */
  public ExpressionFailed(String reason) {
    this(reason, false);
  }

  private ExpressionFailed(String message, boolean located) {
    super(message);
    this.located = located;
  }

  /** The same failure, saying where it happened; the innermost place wins. */
  ExpressionFailed in(String snippet) {
    return located ? this : complete("Evaluation failed: \"" + snippet + "\" - " + getMessage());
  }

  /** A failure whose message says everything already. */
  static ExpressionFailed complete(String message) {
    return new ExpressionFailed(message, true);
  }
}
