package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.TermKind;
import dev.idd.app.settings.TermUse;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds the incidents that carry a class or a trigger. Which project an incident is in, and what it
 * is called there, only Jira knows.
 */
@Service
class TermsInUse implements TermUse {
  /** Jira gives as many at once when it is asked for nothing but ids and keys. */
  private static final int PAGE = 5_000;

  private final JdbcClient jdbc;
  private final Jira jira;
  private final Settings settings;

  TermsInUse(JdbcClient jdbc, Jira jira, Settings settings) {
    this.jdbc = jdbc;
    this.jira = jira;
    this.settings = settings;
  }

  @Override
  public Map<String, Uses> of(Caller caller, ProjectKey project, TermKind kind, Set<String> keys) {
    var found = new HashMap<String, List<IssueId>>();
    keys.forEach(key -> found.put(key, carriers(caller.tenant(), kind, key)));
    return shown(caller, project, found);
  }

  @Override
  public Uses notReviewedSince(
      Caller caller, ProjectKey project, TermKind kind, String key, Instant since) {
    List<IssueId> waiting =
        carriers(caller.tenant(), kind, key).stream()
            .filter(incident -> !changedSince(caller.tenant(), incident, since))
            .toList();
    return shown(caller, project, Map.of(key, waiting)).getOrDefault(key, Uses.NONE);
  }

  private Map<String, Uses> shown(
      Caller caller, ProjectKey project, Map<String, List<IssueId>> found) {
    var uses = new HashMap<String, Uses>();
    if (found.values().stream().allMatch(List::isEmpty)) {
      return uses;
    }
    Map<IssueId, String> all = incidents(caller.tenant(), jira.asApp(caller.tenant()), project);
    Map<IssueId, String> visible = incidents(caller.tenant(), jira.asUser(caller), project);
    found.forEach(
        (key, carriers) -> {
          int count = (int) carriers.stream().filter(all::containsKey).count();
          if (count > 0) {
            uses.put(
                key,
                new Uses(
                    count,
                    carriers.stream()
                        .filter(visible::containsKey)
                        .limit(SHOWN)
                        .map(incident -> visible.getOrDefault(incident, ""))
                        .toList()));
          }
        });
    return uses;
  }

  /** The incidents of a project that carry a term, as the app sees them. */
  List<IssueId> carriers(TenantId tenant, ProjectKey project, TermKind kind, String key) {
    List<IssueId> all = carriers(tenant, kind, key);
    if (all.isEmpty()) {
      return all;
    }
    Set<IssueId> here = incidents(tenant, jira.asApp(tenant), project).keySet();
    return all.stream().filter(here::contains).toList();
  }

  /** Whatever carries a term on the whole site; projects may mean different things by it. */
  List<IssueId> carriers(TenantId tenant, TermKind kind, String key) {
    var query =
        kind == TermKind.CLASS
            ? jdbc.sql(
                    "select issue_id from incident_extract where tenant_id = ? and class_key = ?"
                        + " order by issue_id")
                .params(tenant.value(), key)
            // Keys are plain, and a quote inside a text is escaped: only the field can look so.
            : jdbc.sql(
                    "select issue_id from incident_extract where tenant_id = ? and body like ?"
                        + " order by issue_id")
                .params(tenant.value(), "%\"triggerKey\":\"" + key + "\"%");
    return query.query(Long.class).list().stream().map(IssueId::new).toList();
  }

  private boolean changedSince(TenantId tenant, IssueId incident, Instant since) {
    return jdbc.sql(
                """
            select count(*) from incident_extract_change
            where tenant_id = ? and issue_id = ? and step = 'root-cause' and changed_at > ?
            """)
            .params(tenant.value(), incident.value(), since.atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        > 0;
  }

  private Map<IssueId, String> incidents(TenantId tenant, JiraApi site, ProjectKey project) {
    Optional<ProjectSettings> tracked = settings.of(tenant, project);
    if (tracked.isEmpty()) {
      return Map.of();
    }
    String jql =
        "project = \"%s\" AND issuetype in (%s) ORDER BY key ASC"
            .formatted(project, String.join(", ", tracked.get().incidentTypes()));
    var keys = new LinkedHashMap<IssueId, String>();
    String next = null;
    do {
      var page = site.search(search(jql, next));
      for (Issue issue : page.issues()) {
        keys.put(issue.issueId(), issue.key());
      }
      next = page.nextPageToken();
    } while (next != null);
    return keys;
  }

  private static Search search(String jql, @Nullable String next) {
    return new Search(jql, List.of("key"), null, null, PAGE, next, null);
  }
}
