package dev.idd.sandbox.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something an expression can call: a method of a Jira object, or a constructor. */
@FunctionalInterface
public interface JiraFunction {

  /**
   * Answers a call.
   *
   * @throws ExpressionFailed when the arguments do not fit
   */
  @Nullable Object call(List<@Nullable Object> arguments, Costs costs);
}
