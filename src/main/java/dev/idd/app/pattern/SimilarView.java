package dev.idd.app.pattern;

import dev.idd.app.extract.AlikeIncidents.Trait;
import dev.idd.app.jira.IssueStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Earlier incidents beside the three questions of the pattern review. They suggest an answer. */
record SimilarView(Group sameClass, Group sameComponent, Group sameAiFailureMode) {

  /**
   * Earlier incidents that share one thing, the newest first.
   *
   * @param value what they share, by its name; null while this incident does not say
   * @param total how many were found
   * @param complete whether all were looked at; otherwise there may be more than the total
   */
  record Group(@Nullable String value, List<Similar> incidents, int total, boolean complete) {}

  /** An earlier incident, and why it is shown. */
  record Similar(
      String key, String summary, Instant created, IssueStatus status, List<String> reasons) {}

  static SimilarView of(Function<Trait, Group> groups) {
    return new SimilarView(
        groups.apply(Trait.CLASS),
        groups.apply(Trait.COMPONENT),
        groups.apply(Trait.AI_FAILURE_MODE));
  }
}
