package dev.idd.app.mining.read;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which statuses belong to the category "done", by id: names differ by language. What counts is the
 * issue's own status and the workflows of its project, never what else was read before, so that
 * mining again gives the same answer. A status that no workflow has any more counts as not done.
 */
final class StatusCategories {
  private static final String DONE = "done";
  private final JiraApi jira;
  private final Map<String, Set<String>> byProject = new HashMap<>();

  StatusCategories(JiraApi jira) {
    this.jira = jira;
  }

  /** Ids of the statuses that mean done for this issue. */
  Set<String> done(IssueFields issue) {
    var done = new HashSet<String>();
    issue
        .projectKey()
        .ifPresent(project -> done.addAll(byProject.computeIfAbsent(project, this::load)));
    issue.status().ifPresent(own -> believe(own, done));
    return done;
  }

  private static void believe(Status own, Set<String> done) {
    if (own.category().equals(DONE)) {
      done.add(own.id());
    } else {
      done.remove(own.id());
    }
  }

  private Set<String> load(String project) {
    var done = new HashSet<String>();
    for (IssueTypeStatuses type : statuses(project)) {
      type.statuses().stream()
          .filter(status -> status.category().equals(DONE))
          .map(Status::id)
          .forEach(done::add);
    }
    return done;
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
