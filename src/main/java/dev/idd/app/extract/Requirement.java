package dev.idd.app.extract;

import dev.idd.app.extract.lint.Lint;
import org.jspecify.annotations.Nullable;

/** Step 2: the property that would have prevented the incident, or much reduced its impact. */
public record Requirement(String statement, @Nullable String kind) {
  static final Requirement NONE = new Requirement("", null);

  public Requirement {
    statement = Words.clean(statement);
    kind = Words.key(kind);
  }

  /** It says something; what fills the field only does not. */
  public boolean done() {
    return !Lint.ENGLISH.isNothing(statement);
  }

  /** It is the summary of the incident once more, and so says nothing new. */
  public boolean repeats(String summary) {
    return Lint.ENGLISH.repeats(summary, statement);
  }
}
