package dev.idd.app.mining.facts;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Incidents as they were read together, with the issues that are linked to them as improvements.
 *
 * @param askedAt when we asked Jira: nothing in the page is older
 */
public record MinedPage(
    Instant askedAt, List<Incident> incidents, List<IssueSnapshot> improvements) {

  public static MinedPage empty(Instant askedAt) {
    return new MinedPage(askedAt, List.of(), List.of());
  }

  /** An incident, what can be said about it, and the ids of its improvements. */
  public record Incident(IssueSnapshot snapshot, IncidentFact fact, Set<Long> improvements) {}
}
