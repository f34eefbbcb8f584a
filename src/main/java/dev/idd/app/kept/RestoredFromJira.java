package dev.idd.app.kept;

import java.util.Set;

/** Puts back what Jira kept about an incident. */
public interface RestoredFromJira {

  /** The issue properties it reads. */
  Set<String> properties();

  /** The fields of the issue it reads. */
  default Set<String> fields() {
    return Set.of();
  }

  /**
   * Fills what is empty here; what is there is newer than what Jira has, and stays. Called more
   * than once for the same incident.
   *
   * @return whether anything came back
   */
  boolean restore(IncidentInJira incident);
}
