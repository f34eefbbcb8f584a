package dev.idd.sandbox.expression;

/** Counts what one evaluation spends and stops it where Jira would. */
public final class Costs {

  private int steps;
  private int expensiveOperations;
  private int beans;
  private int primitiveValues;

  /** One arithmetic operation, property access, variable access or call. */
  void step() {
    steps = spend(steps, Limits.STEPS, "steps");
  }

  /**
   * Data had to be loaded: entity properties, comments, custom fields, a linked issue, an issue by
   * id.
   */
  public void expensive() {
    expensiveOperations =
        spend(expensiveOperations, Limits.EXPENSIVE_OPERATIONS, "expensive operations");
  }

  void bean() {
    beans = spend(beans, Limits.BEANS, "beans");
  }

  void primitiveValue() {
    primitiveValues = spend(primitiveValues, Limits.PRIMITIVE_VALUES, "primitive values");
  }

  public int steps() {
    return steps;
  }

  public int expensiveOperations() {
    return expensiveOperations;
  }

  public int beans() {
    return beans;
  }

  public int primitiveValues() {
    return primitiveValues;
  }

  private static int spend(int spent, int limit, String what) {
    if (spent >= limit) {
      throw new ExpressionFailed(
          "The expression is too complex: it exceeds the limit of " + limit + " " + what + ".");
    }
    return spent + 1;
  }
}
