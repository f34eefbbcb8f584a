package dev.idd.sandbox.expression;

/** An expression could not be parsed or evaluated; the message is what Jira answers with a 400. */
public final class ExpressionFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ExpressionFailed(String message) {
    super(message);
  }
}
