package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.IssuesInBulk;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.pattern.Likeness.Seen;
import dev.idd.app.settings.ProjectSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads issues as somebody: what they may not see is not there. */
record SeenIncidents(JiraApi jira) {
  private static final List<String> FIELDS =
      List.of("summary", "created", "status", "project", "issuetype");

  /** Those of them that can be seen and are incidents of the project. */
  Map<IssueId, Seen> of(ProjectSettings project, Collection<IssueId> ids) {
    var seen = new HashMap<IssueId, Seen>();
    for (Issue issue : read(ids)) {
      if (isIncident(project, issue)) {
        seen.put(issue.issueId(), seen(issue));
      }
    }
    return seen;
  }

  /** Those of them that can be seen, whatever they are. */
  List<Issue> read(Collection<IssueId> ids) {
    return IssuesInBulk.read(jira, ids, FIELDS);
  }

  private static boolean isIncident(ProjectSettings project, Issue issue) {
    return issue.read().projectKey().filter(project.project().value()::equals).isPresent()
        && issue.read().issueTypeId().filter(project.incidentTypes()::contains).isPresent();
  }

  private static Seen seen(Issue issue) {
    var fields = issue.read();
    return new Seen(
        issue.issueId(),
        issue.key(),
        fields.summary(),
        fields.created().orElse(Instant.EPOCH),
        IssueStatus.of(fields));
  }
}
