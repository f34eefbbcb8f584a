package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Rebuilds Extracts from Jira in a project that this database sees for the first time. It never
 * runs twice for a project: afterwards a property is only what somebody may have written there.
 */
@Service
class RestoreExtracts {
  private static final int PAGE = 100;

  private final Jira jira;
  private final Settings settings;
  private final StoredExtracts extracts;
  private final JdbcClient jdbc;
  private final Clock clock;

  RestoreExtracts(
      Jira jira, Settings settings, StoredExtracts extracts, JdbcClient jdbc, Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.extracts = extracts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean isWanted(TenantId tenant, ProjectKey project) {
    return jdbc.sql("select 1 from extract_restored where tenant_id = ? and project_key = ?")
        .params(tenant.value(), project.value())
        .query(Integer.class)
        .optional()
        .isEmpty();
  }

  void restore(TenantId tenant, ProjectKey project) {
    Optional<ProjectSettings> tracked = settings.of(tenant, project);
    if (tracked.isEmpty() || !isWanted(tenant, project)) {
      return;
    }
    String jql =
        "project = \"%s\" AND issuetype in (%s) ORDER BY key ASC"
            .formatted(project, String.join(", ", tracked.get().incidentTypes()));
    String next = null;
    do {
      var page = jira.asApp(tenant).search(search(jql, next));
      page.issues().forEach(issue -> restore(tenant, issue));
      next = page.nextPageToken();
    } while (next != null);
    done(tenant, project);
  }

  /**
   * Restores one incident before somebody works on it, if the whole project is still to be
   * restored: what they write must not replace what Jira keeps for us.
   */
  void restoreFirst(TenantId tenant, ProjectKey project, IssueId incident) {
    if (extracts.versioned(tenant, incident).version() == 0 && isWanted(tenant, project)) {
      restore(
          tenant,
          jira.asApp(tenant)
              .issue(incident.toString(), "summary", PublishedExtract.PROPERTY, null));
    }
  }

  private void restore(TenantId tenant, Issue issue) {
    PublishedExtract.read(issue.property(PublishedExtract.PROPERTY))
        .ifPresent(known -> extracts.restore(tenant, issue.issueId(), known.restore()));
  }

  private static Search search(String jql, @Nullable String next) {
    return new Search(
        jql, List.of("id"), List.of(PublishedExtract.PROPERTY), null, PAGE, next, null);
  }

  private void done(TenantId tenant, ProjectKey project) {
    jdbc.sql(
            """
            insert into extract_restored (tenant_id, project_key, restored_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(tenant.value(), project.value(), clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
