package dev.idd.sandbox.expression;

/** What a workflow validator says to a transition. */
public sealed interface Verdict {

  /** The expression came to {@code true}. */
  record Passed() implements Verdict {}

  /** The expression came to a string, which the user reads. */
  record Refused(String message) implements Verdict {}

  /** The expression came to something else or broke; the user reads the rule's own message. */
  record Failed(String message, String cause) implements Verdict {}
}
