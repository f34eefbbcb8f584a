package dev.idd.app.pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.idd.app.jira.IssueId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an incident may have the cause of an earlier one, and what an analyst says of it. Nothing
 * follows from it but a number: how often such suggestions are right.
 *
 * @param closeness of what they mean; null where it is not known
 */
record Recurrence(
    UUID id, IssueId incident, IssueId like, @Nullable Double closeness, Verdict verdict) {

  /** What is thought of it. */
  enum Verdict {
    SUGGESTED,
    SAME_CAUSE,
    DIFFERENT,
    UNSURE;

    @JsonValue
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static @Nullable Verdict of(@Nullable String code) {
      return Arrays.stream(values())
          .filter(one -> one.code().equals(code))
          .findFirst()
          .orElse(null);
    }
  }
}
