package dev.idd.sandbox.expression;

/** The limits Jira puts on every expression. */
public final class Limits {

  public static final int CHARACTERS = 1_000;
  public static final int LEAVES = 100;
  public static final int STEPS = 10_000;
  public static final int EXPENSIVE_OPERATIONS = 10;
  public static final int BEANS = 1_000;
  public static final int PRIMITIVE_VALUES = 10_000;

  private Limits() {}
}
