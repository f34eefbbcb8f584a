package dev.idd.app.gate;

import dev.idd.app.extract.Extracts;
import dev.idd.app.gate.DryRun.Judged;
import dev.idd.app.improvement.Improvements;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.Mode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Judges past incidents under a policy that does not hold yet. Nothing is written anywhere. */
@Service
class DryRuns {
  private static final int PAGE = 100;

  /** Each may take a question to Jira about its improvements, and somebody is waiting. */
  static final int MOST = 300;

  private final Jira jira;
  private final Extracts extracts;
  private final Improvements improvements;
  private final Clock clock;

  DryRuns(Jira jira, Extracts extracts, Improvements improvements, Clock clock) {
    this.jira = jira;
    this.extracts = extracts;
    this.improvements = improvements;
    this.clock = clock;
  }

  DryRun run(ProjectSettings project, GatePolicy proposed, int months) {
    JiraApi site = jira.asApp(project.tenant());
    Instant now = clock.instant();
    long days = Duration.between(DryRun.since(now, months), now).toDays();
    String jql = jql(project, days);
    List<Judged> judged =
        incidents(site, jql, proposed).stream()
            .map(issue -> judge(project, enforced(proposed), issue, now))
            .toList();
    return DryRun.of(months, site.count(new Search.Jql(jql)).count(), judged);
  }

  private static List<Issue> incidents(JiraApi site, String jql, GatePolicy proposed) {
    List<String> fields =
        Stream.of(
                "summary,status,issuelinks,issuetype,project,resolutiondate".split(","),
                proposed.severity().asked().split(","))
            .flatMap(Stream::of)
            .filter(field -> !field.isEmpty())
            .collect(Collectors.toList());
    var found = new ArrayList<Issue>();
    String next = null;
    do {
      SearchResult page = site.search(search(jql, fields, next));
      found.addAll(page.issues());
      next = page.nextPageToken();
    } while (next != null && found.size() < MOST);
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private Judged judge(ProjectSettings project, GatePolicy policy, Issue issue, Instant now) {
    IssueFields fields = issue.read();
    String status = fields.status().map(Status::id).orElse("");
    boolean closed = project.closedStatuses().contains(status);
    var snapshot = new IncidentSnapshot(issue.issueKey(), true, closed, fields.links().size());
    var one =
        new Ruling.Case(
            snapshot, policy, policy.severity().read(fields), List.of(), fields.resolved());
    List<Reason> reasons =
        Policy.STANDARD
            .at(now, one.reviewDue())
            .about(fields.summary())
            .reasons(
                extracts.of(project.tenant(), issue.issueId()),
                improvements.ofIncident(project, issue.issueId(), fields));
    return new Judged(issue.issueKey(), fields.summary(), closed, Ruling.of(one, reasons, now));
  }

  /** As if it were switched on: that is the question. */
  private static GatePolicy enforced(GatePolicy proposed) {
    return new GatePolicy(
        Mode.ENFORCE,
        proposed.severity(),
        proposed.forms(),
        proposed.full(),
        proposed.light(),
        proposed.reviewWithinHours(),
        proposed.onBypass(),
        proposed.authorised());
  }

  static String jql(ProjectSettings project, long days) {
    return "project = \"%s\" AND issuetype in (%s) AND created >= -%dd ORDER BY created DESC"
        .formatted(project.project(), String.join(", ", project.incidentTypes()), days);
  }

  private static Search search(String jql, List<String> fields, @Nullable String next) {
    return new Search(jql, fields, null, null, PAGE, next, null);
  }
}
