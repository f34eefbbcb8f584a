package dev.idd.app.extract;

import org.jspecify.annotations.Nullable;

/** Step 3: which test would have caught it, and where that test is now. */
public record TestGap(String description, @Nullable String kind, String committedAt) {
  static final TestGap NONE = new TestGap("", null, "");

  public TestGap {
    description = Words.clean(description);
    kind = Words.key(kind);
    committedAt = Words.clean(committedAt);
  }

  /** Answered: what kind of test, and either what it checks or where it is. */
  public boolean done() {
    return kind != null && !(description.isEmpty() && committedAt.isEmpty());
  }
}
