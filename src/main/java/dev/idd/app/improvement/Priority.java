package dev.idd.app.improvement;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where an improvement should stand among the work that is already there, as somebody proposed it.
 * The backlog in Jira decides; improvements come before new features unless somebody says why not.
 *
 * @param rank null: nobody proposed one
 */
record Priority(@Nullable Rank rank, String reason) {
  static final int REASON = 1_000;
  static final Priority NONE = new Priority(null, "");

  enum Rank {
    @JsonProperty("above-features")
    ABOVE_FEATURES,
    @JsonProperty("next")
    NEXT,
    @JsonProperty("with-others")
    WITH_OTHERS,
    @JsonProperty("later")
    LATER
  }

  static Priority of(@Nullable Rank rank, @Nullable String reason) {
    return new Priority(rank, Improvement.clean(reason));
  }

  void check(Errors errors) {
    if (reason.length() > REASON) {
      errors.add("priorityReason", "Keep the reason under 1,000 characters.");
    } else if (reason.isEmpty() && (rank == Rank.WITH_OTHERS || rank == Rank.LATER)) {
      errors.add("priorityReason", "Say why it does not come before new features.");
    }
  }
}
