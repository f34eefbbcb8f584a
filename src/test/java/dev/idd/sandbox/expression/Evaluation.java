package dev.idd.sandbox.expression;

import org.jspecify.annotations.Nullable;

/** What an expression came to, and what it cost. */
public record Evaluation(@Nullable Object value, Costs costs) {

  /** The value as JSON: Jira objects as their beans, functions as a string. */
  public @Nullable Object json() {
    throw new UnsupportedOperationException();
  }
}
