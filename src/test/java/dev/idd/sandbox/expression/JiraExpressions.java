package dev.idd.sandbox.expression;

import java.time.Clock;
import java.util.Map;

/** Analyses and evaluates Jira expressions. */
public final class JiraExpressions {

  private JiraExpressions() {}

  /**
   * Says what is wrong with an expression without running it.
   *
   * @param contextVariables types of further variables, or other types for the usual ones, as in
   *     {@code List<Issue>}
   */
  public static Analysis analyse(String source, Check check, Map<String, String> contextVariables) {
    throw new UnsupportedOperationException();
  }

  /**
   * Runs an expression.
   *
   * @throws ExpressionFailed with Jira's words when it cannot be parsed or fails
   */
  public static Evaluation evaluate(String source, Map<String, ?> context, World world) {
    throw new UnsupportedOperationException();
  }

  /** Runs an expression that names no issue or user of its own. */
  public static Evaluation evaluate(String source, Map<String, ?> context) {
    return evaluate(source, context, World.at(Clock.systemUTC()));
  }
}
