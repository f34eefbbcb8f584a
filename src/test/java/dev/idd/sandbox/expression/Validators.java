package dev.idd.sandbox.expression;

import java.util.Map;

/** Judges transitions by the expression of a workflow validator. */
public final class Validators {

  private Validators() {}

  /**
   * Only {@code true} passes; a string is shown to the user; all else fails with {@code
   * errorMessage}.
   */
  public static Verdict judge(
      String expression, String errorMessage, Map<String, ?> context, World world) {
    throw new UnsupportedOperationException();
  }
}
