package dev.idd.app.pattern;

import dev.idd.app.pattern.Likeness.Seen;
import dev.idd.app.pattern.Recurrence.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that wait for an analyst, as a person may see them, and how often earlier suggestions
 * were right.
 *
 * @param since when the queue was last gone through; null: never
 * @param dueAt when that is to happen again
 * @param mayJudge whether the person may say what a pair is
 */
record RecurrenceQueue(
    Instant computedAt,
    @Nullable Instant since,
    Instant dueAt,
    Precision precision,
    List<Item> items,
    boolean mayJudge) {

  /** How many of the suggestions that were decided were right, with an exact interval. */
  record Precision(
      int confirmed,
      int rejected,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      boolean enough) {
    private static final int ENOUGH = 10;

    static Precision of(int confirmed, int rejected) {
      var share = ExactShare.of(confirmed, confirmed + rejected);
      return new Precision(
          confirmed,
          rejected,
          share.value(),
          share.low(),
          share.high(),
          confirmed + rejected >= ENOUGH);
    }
  }

  /**
   * @param score how near their meanings are, −1 to 1; null where words alone were compared
   */
  record Item(
      UUID id,
      Issue incident,
      Issue like,
      Verdict verdict,
      List<String> reasons,
      @Nullable String caution,
      @Nullable Double score,
      boolean sameClass) {}

  record Issue(String key, String summary, Instant created) {
    static Issue of(Seen seen) {
      return new Issue(seen.key(), seen.summary(), seen.created());
    }
  }
}
