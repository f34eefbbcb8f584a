package dev.idd.sandbox.expression;

/** How deep an expression is to be analysed. */
public enum Check {
  SYNTAX,
  TYPE,
  COMPLEXITY
}
