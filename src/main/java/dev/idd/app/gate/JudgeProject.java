package dev.idd.app.gate;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Has every incident of a project judged that is not closed yet. */
@Service
class JudgeProject {
  private static final int PAGE = 100;

  private final Jira jira;
  private final Settings settings;
  private final GateQueue queue;

  JudgeProject(Jira jira, Settings settings, GateQueue queue) {
    this.jira = jira;
    this.settings = settings;
    this.queue = queue;
  }

  void judgeAll(TenantId tenant, ProjectKey key) {
    settings.of(tenant, key).ifPresent(project -> judgeAll(tenant, project));
  }

  private void judgeAll(TenantId tenant, ProjectSettings project) {
    String jql = jql(project);
    String next = null;
    do {
      var page = jira.asApp(tenant).search(search(jql, next));
      page.issues().forEach(incident -> queue.judge(tenant, incident.issueId()));
      next = page.nextPageToken();
    } while (next != null);
  }

  static String jql(ProjectSettings project) {
    String open =
        project.closedStatuses().isEmpty()
            ? ""
            : " AND status not in (" + list(project.closedStatuses()) + ")";
    return "project = \"%s\" AND issuetype in (%s)%s ORDER BY key ASC"
        .formatted(project.project(), list(project.incidentTypes()), open);
  }

  private static String list(Iterable<String> ids) {
    return String.join(", ", ids);
  }

  private static Search search(String jql, @Nullable String next) {
    return new Search(jql, List.of("id"), null, null, PAGE, next, null);
  }
}
