package dev.idd.app.mining.read;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which statuses belong to the categories "done" and "new", by id: names differ by language. What
 * counts is the issue's own status and the workflows of its project, never what else was read
 * before, so that mining again gives the same answer. A status that no workflow has any more counts
 * as neither.
 */
final class StatusCategories {
  private static final String DONE = "done";
  private static final String NEW = "new";
  private final JiraApi jira;
  private final ProjectStatuses known;

  StatusCategories(JiraApi jira, ProjectStatuses known) {
    this.jira = jira;
    this.known = known;
  }

  /** Ids of the statuses that mean done for this issue. */
  Set<String> done(IssueFields issue) {
    return in(DONE, issue);
  }

  /** Ids of the statuses in which nobody has begun with this issue. */
  Set<String> open(IssueFields issue) {
    return in(NEW, issue);
  }

  private Set<String> in(String category, IssueFields issue) {
    var ids = new HashSet<String>();
    issue.projectKey().map(project -> known.of(project, this::load)).orElse(List.of()).stream()
        .filter(status -> status.category().equals(category))
        .map(Status::id)
        .forEach(ids::add);
    issue.status().ifPresent(own -> believe(own, category, ids));
    return ids;
  }

  private static void believe(Status own, String category, Set<String> ids) {
    if (own.category().equals(category)) {
      ids.add(own.id());
    } else {
      ids.remove(own.id());
    }
  }

  private List<Status> load(String project) {
    return statuses(project).stream().flatMap(type -> type.statuses().stream()).toList();
  }

  /** An issue may be visible where its project is not; then its own status must do. */
  private List<IssueTypeStatuses> statuses(String project) {
    try {
      return jira.statuses(project);
    } catch (JiraFailure.Gone notForUs) {
      return List.of();
    }
  }
}
