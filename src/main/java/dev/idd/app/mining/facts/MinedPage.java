package dev.idd.app.mining.facts;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Incidents as they were read together, with issues that are linked to incidents as improvements.
 *
 * @param askedAt when we asked Jira: nothing in the page is older
 * @param asked ids of all linked issues that were asked for; those without a snapshot in {@code
 *     improvements} are gone, or are no improvements
 */
public record MinedPage(
    Instant askedAt, List<Incident> incidents, List<IssueSnapshot> improvements, Set<Long> asked) {

  public static MinedPage empty(Instant askedAt) {
    return new MinedPage(askedAt, List.of(), List.of(), Set.of());
  }

  /**
   * An incident and what can be said about it.
   *
   * @param improvements ids of those that were read with it
   * @param later ids of linked issues that are still to be read
   */
  public record Incident(
      IssueSnapshot snapshot, IncidentFact fact, Set<Long> improvements, Set<Long> later) {}
}
