package dev.idd.app.extract;

import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.tenant.Caller;
import java.util.List;

/**
 * The question what an incident has in common with others. Answered by a module that knows them;
 * this one does not.
 */
public interface PatternOf {

  Pattern incident(Caller caller, VisibleIssue incident);

  /**
   * What a review says of it, a line each.
   *
   * @param findings the systemic findings it belongs to
   * @param redFlags what is worth a look; nothing of it keeps anybody from closing
   */
  record Pattern(List<String> findings, List<String> redFlags) {
    static final Pattern NONE = new Pattern(List.of(), List.of());
  }
}
