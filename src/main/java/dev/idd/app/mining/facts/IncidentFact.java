package dev.idd.app.mining.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of one incident.
 *
 * @param created when it was identified
 * @param resolved when it was last resolved; null while it is open
 * @param closed when it last entered a status that the project calls closed; null unless it is
 *     there
 * @param reopened how often it came back from a status of category "done"
 * @param acknowledged when somebody first took it or moved it on; null: nobody yet
 * @param severity as {@code SEV-2}; null when the project's severity field does not say
 * @param components as Jira names them
 * @param team as Jira names it; null: none
 */
public record IncidentFact(
    long id,
    String key,
    String project,
    Instant created,
    @Nullable Instant resolved,
    @Nullable Instant closed,
    int reopened,
    @Nullable Instant acknowledged,
    @Nullable String severity,
    List<String> components,
    @Nullable String team) {

  /** An incident of which only its course is known. */
  public IncidentFact(
      long id,
      String key,
      String project,
      Instant created,
      @Nullable Instant resolved,
      @Nullable Instant closed,
      int reopened) {
    this(id, key, project, created, resolved, closed, reopened, null, null, List.of(), null);
  }
}
