package dev.idd.app.gate;

import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.ProjectKey;

/**
 * An issue at the moment it is judged.
 *
 * @param incident whether it is one; nothing else is ever blocked
 * @param closed whether it is in a closed status now
 * @param links how many links it has; the validator compares this with what it sees
 */
record IncidentSnapshot(IssueKey key, boolean incident, boolean closed, int links) {

  ProjectKey project() {
    String all = key.value();
    return new ProjectKey(all.substring(0, all.lastIndexOf('-')));
  }
}
