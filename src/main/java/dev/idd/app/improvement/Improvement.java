package dev.idd.app.improvement;

import org.jspecify.annotations.Nullable;

/** What we know of an improvement beyond what its story in Jira says. */
record Improvement(
    String criteria, Scope scope, State state, String dismissedBecause, Priority priority) {

  /** A story that somebody linked in Jira: an idea until a person says more. */
  static final Improvement PROPOSED = new Improvement("", Scope.BEYOND_FIX, State.PROPOSED, "");

  Improvement(String criteria, Scope scope, State state, String dismissedBecause) {
    this(criteria, scope, state, dismissedBecause, Priority.NONE);
  }

  static Improvement of(@Nullable String criteria, Scope scope, State state) {
    return new Improvement(clean(criteria), scope, state, "");
  }

  Improvement withCriteria(@Nullable String next) {
    return new Improvement(clean(next), scope, state, dismissedBecause, priority);
  }

  Improvement withScope(Scope next) {
    return new Improvement(criteria, next, state, dismissedBecause, priority);
  }

  Improvement with(Priority next) {
    return new Improvement(criteria, scope, state, dismissedBecause, next);
  }

  Improvement propose() {
    return new Improvement(criteria, scope, State.PROPOSED, "", priority);
  }

  Improvement commit() {
    return new Improvement(criteria, scope, State.COMMITTED, "", priority);
  }

  Improvement dismiss(@Nullable String reason) {
    return new Improvement(criteria, scope, State.DISMISSED, clean(reason), priority);
  }

  static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
