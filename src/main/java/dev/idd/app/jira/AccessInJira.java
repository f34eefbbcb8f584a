package dev.idd.app.jira;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.idd.app.jira.JiraFailure.Gone;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Asks Jira, as the person, what they may do, and believes the answer for a minute. */
@Component
class AccessInJira implements IssueAccess {
  private static final Duration BELIEVED = Duration.ofSeconds(60);
  private static final int REMEMBERED = 10_000;
  private static final String EDIT = "EDIT_ISSUES";
  private static final String ADMINISTER = "ADMINISTER_PROJECTS";

  private final Jira jira;
  private final Cache<Seen<IssueKey>, VisibleIssue> issues;
  private final Cache<Seen<ProjectKey>, VisibleProject> projects;

  AccessInJira(Jira jira, Clock clock) {
    this.jira = jira;
    this.issues = memory(clock).build();
    this.projects = memory(clock).build();
  }

  @Override
  public VisibleIssue browse(Caller caller, IssueKey key) {
    try {
      return issues.get(new Seen<>(caller, key), this::look);
    } catch (Gone e) {
      throw Problem.notFound("There is no issue " + key + " that you can see.");
    }
  }

  @Override
  public VisibleIssue edit(Caller caller, IssueKey key) {
    VisibleIssue issue = browse(caller, key);
    if (!issue.mayEdit()) {
      throw Problem.notAllowed("You may see " + key + " but not edit it.");
    }
    return issue;
  }

  @Override
  public VisibleProject browse(Caller caller, ProjectKey key) {
    try {
      return projects.get(new Seen<>(caller, key), this::lookAtProject);
    } catch (Gone e) {
      throw Problem.notFound("There is no project " + key + " that you can see.");
    }
  }

  @Override
  public VisibleProject administer(Caller caller, ProjectKey key) {
    VisibleProject project = browse(caller, key);
    if (!project.mayAdminister()) {
      throw Problem.notAllowed("Only an administrator of " + key + " may do this.");
    }
    return project;
  }

  private VisibleIssue look(Seen<IssueKey> seen) {
    JiraApi api = jira.asUser(seen.by());
    var issue = api.issue(seen.what().value(), "project,issuetype", null, null);
    var permissions = api.permissionsOnIssue(issue.key(), EDIT);
    return new VisibleIssue(
        issue.issueId(),
        issue.issueKey(),
        new ProjectKey(issue.read().projectKey().orElseThrow()),
        issue.read().issueTypeId().orElseThrow(),
        permissions.has(EDIT));
  }

  private VisibleProject lookAtProject(Seen<ProjectKey> seen) {
    JiraApi api = jira.asUser(seen.by());
    var project = api.project(seen.what().value());
    var permissions = api.permissionsOnProject(project.key(), ADMINISTER);
    return new VisibleProject(
        project.id(), new ProjectKey(project.key()), project.name(), permissions.has(ADMINISTER));
  }

  private static Caffeine<Object, Object> memory(Clock clock) {
    return Caffeine.newBuilder()
        .maximumSize(REMEMBERED)
        .expireAfterWrite(BELIEVED)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
  }

  private record Seen<K>(Caller by, K what) {}
}
