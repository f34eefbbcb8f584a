package dev.idd.app.extract;

import dev.idd.app.extract.StewardJobs.StewardQueue;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.people.ChosenPeople;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds incidents that appeared and have no steward yet: a webhook can be lost. */
@Service
class StewardSweep {
  private static final int PAGE = 100;
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final Duration FARTHEST = Duration.ofDays(30);

  private final Jira jira;
  private final Settings settings;
  private final ChosenPeople chosen;
  private final StoredExtracts extracts;
  private final StewardTurns turns;
  private final StewardQueue queue;
  private final Clock clock;

  StewardSweep(
      Jira jira,
      Settings settings,
      ChosenPeople chosen,
      StoredExtracts extracts,
      StewardTurns turns,
      StewardQueue queue,
      Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.chosen = chosen;
    this.extracts = extracts;
    this.turns = turns;
    this.queue = queue;
    this.clock = clock;
  }

  void sweep(TenantId tenant) {
    for (ProjectSettings project : settings.tracked(tenant)) {
      chosen.ruleSince(project).ifPresent(since -> sweep(project, since));
    }
  }

  private void sweep(ProjectSettings project, Instant since) {
    TenantId tenant = project.tenant();
    Instant now = clock.instant();
    Instant until = turns.sweptUntil(tenant, project.projectId()).orElse(since).minus(OVERLAP);
    Instant from = until.isBefore(since) ? since : until;
    String jql = jql(project, Duration.between(from, now));
    String next = null;
    do {
      SearchResult page = jira.asApp(tenant).search(search(jql, next));
      page.issues().stream()
          .map(Issue::issueId)
          .filter(incident -> !extracts.stewardDecided(tenant, incident))
          .forEach(incident -> queue.assign(tenant, incident));
      next = page.nextPageToken();
    } while (next != null);
    turns.swept(tenant, project.projectId(), now);
  }

  private static String jql(ProjectSettings project, Duration back) {
    Duration bounded = back.compareTo(FARTHEST) > 0 ? FARTHEST : back;
    return "project = \"%s\" AND issuetype in (%s) AND created >= -%dm ORDER BY created ASC, key ASC"
        .formatted(
            project.project(), String.join(", ", project.incidentTypes()), bounded.toMinutes() + 1);
  }

  private static Search search(String jql, @Nullable String next) {
    return new Search(jql, List.of("id"), null, null, PAGE, next, null);
  }
}
