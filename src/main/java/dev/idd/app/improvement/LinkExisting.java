package dev.idd.app.improvement;

import org.jspecify.annotations.Nullable;

/** An issue that is there already and is to be an improvement of an incident. */
record LinkExisting(
    @Nullable String improvementKey,
    @Nullable String acceptanceCriteria,
    @Nullable Scope scope,
    @Nullable State state) {

  Improvement check() {
    var errors = new Errors();
    if (improvementKey == null
        || !improvementKey.strip().matches("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}")) {
      errors.add("improvementKey", "Give the key of the issue, such as APP-7.");
    }
    errors.text("acceptanceCriteria", acceptanceCriteria);
    errors.required("scope", scope, "Choose the direct fix, or beyond it.");
    if (state != State.PROPOSED && state != State.COMMITTED) {
      errors.add("state", "A new improvement is proposed or committed.");
    }
    errors.refuse();
    return Improvement.of(
        acceptanceCriteria,
        scope == null ? Scope.BEYOND_FIX : scope,
        state == null ? State.PROPOSED : state);
  }

  /** Criteria fill an empty place; what somebody decided about the story before stays. */
  Improvement fill(Improvement known) {
    return known.criteria().isEmpty() ? known.withCriteria(acceptanceCriteria) : known;
  }
}
