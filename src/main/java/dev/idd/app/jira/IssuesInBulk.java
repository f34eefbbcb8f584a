package dev.idd.app.jira;

import dev.idd.app.jira.JiraJson.BulkFetch;
import dev.idd.app.jira.JiraJson.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads any number of issues by id, as many at a time as Jira gives. */
public final class IssuesInBulk {
  /** Jira fetches at most this many at once. */
  public static final int MOST = 100;

  private IssuesInBulk() {}

  /** Those that the client may see, each once. */
  public static List<Issue> read(JiraApi jira, Collection<IssueId> issues, List<String> fields) {
    List<String> ids = issues.stream().map(IssueId::toString).distinct().toList();
    var found = new ArrayList<Issue>();
    for (int from = 0; from < ids.size(); from += MOST) {
      List<String> some = ids.subList(from, Math.min(from + MOST, ids.size()));
      found.addAll(jira.bulkFetch(new BulkFetch(some, fields)).issues());
    }
    return found;
  }
}
