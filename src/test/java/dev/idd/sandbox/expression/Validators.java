package dev.idd.sandbox.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges transitions by the expression of a workflow validator. */
public final class Validators {

  private Validators() {}

  /**
   * Only {@code true} passes; a string is shown to the user; all else fails with {@code
   * errorMessage}.
   */
  public static Verdict judge(
      String expression, String errorMessage, Map<String, ?> context, World world) {
    try {
      return verdict(JiraExpressions.evaluate(expression, context, world).value(), errorMessage);
    } catch (ExpressionFailed failure) {
      return new Verdict.Failed(errorMessage, String.valueOf(failure.getMessage()));
    }
  }

  private static Verdict verdict(@Nullable Object value, String errorMessage) {
    if (Boolean.TRUE.equals(value)) {
      return new Verdict.Passed();
    }
    return value instanceof String message
        ? new Verdict.Refused(message)
        : new Verdict.Failed(errorMessage, "The expression came to " + Values.type(value) + ".");
  }
}
