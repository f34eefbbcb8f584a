package dev.idd.app.improvement;

import dev.idd.app.jira.IssueKey;
import java.util.List;

/** An improvement of an incident, as far as the gate asks. No gaps: it counts. */
public record ImprovementFacts(IssueKey key, List<Gap> gaps) {
  public boolean counts() {
    return gaps.isEmpty();
  }
}
