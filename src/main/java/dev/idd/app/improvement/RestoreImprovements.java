package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementLink.End;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuilds records from Jira: the stories linked to the incidents of a project that this database
 * sees for the first time. It never runs twice for a project: afterwards a property is only what
 * somebody may have written there.
 */
@Service
class RestoreImprovements {
  private static final int PAGE = 100;

  private final Jira jira;
  private final Settings settings;
  private final StoredImprovements improvements;
  private final Links links;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RestoreImprovements(
      Jira jira,
      Settings settings,
      StoredImprovements improvements,
      Links links,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.improvements = improvements;
    this.links = links;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  void restore(TenantId tenant, ProjectKey key) {
    var project = settings.of(tenant, key);
    if (project.isEmpty() || isDone(tenant, key)) {
      return;
    }
    String jql =
        "project = \"%s\" AND issuetype in (%s) ORDER BY key ASC"
            .formatted(key, String.join(", ", project.get().incidentTypes()));
    String next = null;
    do {
      var page = jira.asApp(tenant).search(search(jql, next));
      page.issues().forEach(incident -> restore(project.get(), incident));
      next = page.nextPageToken();
    } while (next != null);
    done(tenant, key);
  }

  private void restore(ProjectSettings project, Issue incident) {
    for (End end : new OtherEnds(settings).improvements(project, incident.read())) {
      transaction.executeWithoutResult(
          status -> links.linked(project.tenant(), end.id(), incident.issueId()));
      if (improvements.versioned(project.tenant(), end.id()).version() == 0) {
        restore(project.tenant(), end.id());
      }
    }
  }

  private void restore(TenantId tenant, IssueId story) {
    try {
      Issue issue =
          jira.asApp(tenant)
              .issue(story.toString(), "summary", PublishedImprovement.PROPERTY, null);
      PublishedImprovement.read(issue.property(PublishedImprovement.PROPERTY))
          .ifPresent(
              known ->
                  transaction.executeWithoutResult(
                      status -> improvements.put(tenant, story, known.restore())));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised hidden) {
      // A story that the app may not see: nothing of ours can be read there.
    }
  }

  private static Search search(String jql, @Nullable String next) {
    return new Search(jql, List.of("issuelinks"), null, null, PAGE, next, null);
  }

  private boolean isDone(TenantId tenant, ProjectKey project) {
    return jdbc.sql("select 1 from improvement_restored where tenant_id = ? and project_key = ?")
        .params(tenant.value(), project.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private void done(TenantId tenant, ProjectKey project) {
    jdbc.sql(
            """
            insert into improvement_restored (tenant_id, project_key, restored_at)
            values (?, ?, ?)
            on conflict do nothing
            """)
        .params(tenant.value(), project.value(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
