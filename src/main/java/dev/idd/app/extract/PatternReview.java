package dev.idd.app.extract;

import org.jspecify.annotations.Nullable;

/** Step 4: has the same thing happened before? Three questions. */
public record PatternReview(
    @Nullable Answer sameClass,
    @Nullable Answer sameComponent,
    @Nullable Answer sameAiFailureMode,
    String reasoning) {
  static final PatternReview NONE = new PatternReview(null, null, null, "");

  public PatternReview {
    reasoning = Words.clean(reasoning);
  }

  public boolean done() {
    return sameClass != null && sameComponent != null && sameAiFailureMode != null;
  }
}
