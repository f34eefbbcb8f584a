package dev.idd.app.gate;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.JiraJson.Transitions;
import dev.idd.app.settings.ProjectSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Looks whether the gate stands where incidents are closed. An app may not ask Jira which workflow
 * a project uses, so the ways into a closed status are read from incidents that are open now.
 */
@Service
class HealthCheck {
  private static final int PAGE = 50;
  private static final Duration LOOKBACK = Duration.ofDays(90);

  private final Jira jira;
  private final RuleWatch rules;
  private final Bypasses bypasses;
  private final Verdicts verdicts;
  private final Clock clock;

  HealthCheck(Jira jira, RuleWatch rules, Bypasses bypasses, Verdicts verdicts, Clock clock) {
    this.jira = jira;
    this.rules = rules;
    this.bypasses = bypasses;
    this.verdicts = verdicts;
    this.clock = clock;
  }

  GateHealth of(ProjectSettings project) {
    JiraApi site = jira.asApp(project.tenant());
    RuleWatch.Look look = rules.look(project.tenant());
    Collection<Issue> samples = samples(site, project);
    List<Transitions.Transition> possible =
        samples.stream().flatMap(one -> site.transitions(one.id()).transitions().stream()).toList();
    return new GateHealth(
        look.rules().stream()
            .map(one -> GateHealth.InWorkflow.of(one, look.seen()))
            .filter(one -> !one.transitions().isEmpty())
            .toList(),
        GateHealth.ways(possible, project.closedStatuses(), look.rules()),
        samples.size(),
        bypasses.around(project.tenant(), project.project(), clock.instant().minus(LOOKBACK)),
        verdicts.last(project.tenant(), project.project()).orElse(null),
        verdicts.behind(project.tenant()).size(),
        verdicts.closedIncomplete(project.tenant(), project.project()));
  }

  /** One open incident in each status that the latest ones are in. */
  private static Collection<Issue> samples(JiraApi site, ProjectSettings project) {
    var search =
        new Search(JudgeProject.jql(project), List.of("status"), null, null, PAGE, null, null);
    Map<String, Issue> byStatus = new LinkedHashMap<>();
    for (Issue issue : site.search(search).issues()) {
      byStatus.putIfAbsent(issue.read().status().map(Status::id).orElse(""), issue);
    }
    return byStatus.values();
  }
}
