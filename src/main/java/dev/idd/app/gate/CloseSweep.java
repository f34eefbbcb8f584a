package dev.idd.app.gate;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds incidents that were closed lately and has them audited: a webhook can be lost. */
@Service
class CloseSweep {
  private static final int PAGE = 100;
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final Duration FARTHEST = Duration.ofDays(30);

  private final Jira jira;
  private final Settings settings;
  private final Bypasses bypasses;
  private final GateQueue queue;
  private final Clock clock;

  CloseSweep(Jira jira, Settings settings, Bypasses bypasses, GateQueue queue, Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.bypasses = bypasses;
    this.queue = queue;
    this.clock = clock;
  }

  void sweep(TenantId tenant) {
    settings.tracked(tenant).stream()
        .filter(project -> !project.closedStatuses().isEmpty())
        .forEach(this::sweep);
  }

  private void sweep(ProjectSettings project) {
    Instant now = clock.instant();
    Instant from =
        bypasses.sweptUntil(project.tenant(), project.project()).orElse(now).minus(OVERLAP);
    Duration back = Duration.between(from, now);
    String jql = jql(project, back.compareTo(FARTHEST) > 0 ? FARTHEST : back);
    String next = null;
    do {
      SearchResult page = jira.asApp(project.tenant()).search(search(jql, next));
      page.issues().stream()
          .map(Issue::issueId)
          .forEach(incident -> queue.judgeAndAudit(project.tenant(), incident));
      next = page.nextPageToken();
    } while (next != null);
    bypasses.swept(project.tenant(), project.project(), now);
  }

  static String jql(ProjectSettings project, Duration back) {
    return "project = \"%s\" AND issuetype in (%s) AND status in (%s) AND updated >= -%dm ORDER BY key ASC"
        .formatted(
            project.project(),
            String.join(", ", project.incidentTypes()),
            String.join(", ", project.closedStatuses()),
            back.toMinutes() + 1);
  }

  private static Search search(String jql, @Nullable String next) {
    return new Search(jql, List.of("id"), null, null, PAGE, next, null);
  }
}
