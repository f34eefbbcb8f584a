package dev.idd.app.extract;

import org.jspecify.annotations.Nullable;

/** Was AI-generated code involved? Asked at every incident, in the same neutral words. */
public record Attribution(
    @Nullable Answer aiInvolved,
    String tool,
    String context,
    @Nullable String category,
    @Nullable String failureMode) {
  static final Attribution NONE = new Attribution(null, "", "", null, null);

  public Attribution {
    tool = Words.clean(tool);
    context = Words.clean(context);
    category = Words.key(category);
    failureMode = Words.key(failureMode);
  }

  /** What was wrong with generated code; null where none is known to be involved. */
  public @Nullable String generatedFailure() {
    return aiInvolved == Answer.YES ? failureMode : null;
  }

  public boolean done() {
    return aiInvolved != null;
  }
}
