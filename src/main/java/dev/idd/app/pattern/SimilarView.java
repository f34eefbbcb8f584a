package dev.idd.app.pattern;

import dev.idd.app.extract.AlikeIncidents.Trait;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.pattern.Likeness.Seen;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Earlier incidents beside the three questions of the pattern review. They suggest an answer.
 *
 * @param readsAlike those whose texts are alike, the most alike first
 * @param engine what these texts were compared by: words-and-meaning, words, or fields when only
 *     what people chose was compared
 * @param note what this rests on when it is less than it could be
 */
record SimilarView(
    Group sameClass,
    Group sameComponent,
    Group sameAiFailureMode,
    List<Similar> readsAlike,
    String engine,
    @Nullable String note) {

  /**
   * Earlier incidents that share one thing, the newest first.
   *
   * @param value what they share, by its name; null while this incident does not say
   * @param total how many were found
   * @param complete whether all were looked at; otherwise there may be more than the total
   */
  record Group(@Nullable String value, List<Similar> incidents, int total, boolean complete) {}

  /**
   * An earlier incident, and why it is shown.
   *
   * @param caution what speaks against its being the same thing once more; null: nothing known
   */
  record Similar(
      String key,
      String summary,
      Instant created,
      IssueStatus status,
      List<String> reasons,
      @Nullable String caution) {

    static Similar of(Seen seen, List<String> reasons, @Nullable String caution) {
      return new Similar(
          seen.key(), seen.summary(), seen.created(), seen.status(), reasons, caution);
    }
  }

  static SimilarView of(Function<Trait, Group> groups) {
    return new SimilarView(
        groups.apply(Trait.CLASS),
        groups.apply(Trait.COMPONENT),
        groups.apply(Trait.AI_FAILURE_MODE),
        List.of(),
        "fields",
        null);
  }

  SimilarView with(List<Similar> alike, String by, @Nullable String saying) {
    return new SimilarView(sameClass, sameComponent, sameAiFailureMode, alike, by, saying);
  }
}
