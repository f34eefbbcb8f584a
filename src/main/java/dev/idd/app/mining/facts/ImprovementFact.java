package dev.idd.app.mining.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The course of one improvement.
 *
 * @param shipped when it last entered a status of category "done"; null unless it is done now
 * @param due the last day on which it is in time: its due date or the end of its sprint; null: none
 */
public record ImprovementFact(
    long id,
    String key,
    String project,
    Instant created,
    @Nullable Instant shipped,
    @Nullable LocalDate due) {

  /** An improvement that has no deadline. */
  public ImprovementFact(
      long id, String key, String project, Instant created, @Nullable Instant shipped) {
    this(id, key, project, created, shipped, null);
  }
}
