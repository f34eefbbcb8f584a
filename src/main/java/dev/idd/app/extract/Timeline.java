package dev.idd.app.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When it happened, in the words of people. What nobody typed is read from Jira. */
public record Timeline(
    @Nullable Instant detected,
    @Nullable Instant acknowledged,
    @Nullable Instant mitigated,
    @Nullable Instant resolved,
    @Nullable Instant closed) {
  static final Timeline NONE = new Timeline(null, null, null, null, null);
}
