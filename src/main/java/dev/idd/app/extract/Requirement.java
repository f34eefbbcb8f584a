package dev.idd.app.extract;

import org.jspecify.annotations.Nullable;

/** Step 2: the property that would have prevented the incident, or much reduced its impact. */
public record Requirement(String statement, @Nullable String kind) {
  static final Requirement NONE = new Requirement("", null);

  public Requirement {
    statement = Words.clean(statement);
    kind = Words.key(kind);
  }

  public boolean done() {
    return !statement.isEmpty();
  }
}
