package dev.idd.sandbox.expression;

/** Which constructs are accepted beyond those that have been seen to work in Jira. */
public enum Syntax {
  /** Only what is verified: no {@code let}, no {@code ??}. */
  VERIFIED,
  /** Also {@code let x = …; …} and {@code ??}. */
  EXTENDED
}
