package dev.idd.app.gate;

import dev.idd.app.gate.Audit.Transition;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads the status changes of an incident and records the closes that went around the gate. */
@Service
class Auditor {
  private static final Logger log = LoggerFactory.getLogger(Auditor.class);
  private static final int PAGE = 100;

  private final Jira jira;
  private final Settings settings;
  private final Verdicts verdicts;
  private final Bypasses bypasses;
  private final Clock clock;

  Auditor(Jira jira, Settings settings, Verdicts verdicts, Bypasses bypasses, Clock clock) {
    this.jira = jira;
    this.settings = settings;
    this.verdicts = verdicts;
    this.bypasses = bypasses;
    this.clock = clock;
  }

  void audit(TenantId tenant, IssueId id) {
    IssueFields fields;
    List<Transition> transitions;
    try {
      fields = jira.asApp(tenant).issue(id.toString(), "project,issuetype", null, null).read();
      transitions = transitions(tenant, id);
    } catch (JiraFailure.Gone gone) {
      return;
    }
    String type = fields.issueTypeId().orElse("");
    fields
        .projectKey()
        .flatMap(key -> settings.of(tenant, new ProjectKey(key)))
        .filter(project -> project.incidentTypes().contains(type))
        .ifPresent(project -> audit(project, id, transitions));
  }

  private void audit(ProjectSettings project, IssueId id, List<Transition> transitions) {
    TenantId tenant = project.tenant();
    Instant from =
        bypasses
            .auditedUntil(tenant, id)
            .or(() -> bypasses.auditedSince(tenant, project.project()))
            .orElseGet(clock::instant);
    List<Transition> fresh =
        transitions.stream().filter(transition -> !transition.at().isBefore(from)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<Bypass> found = Audit.bypasses(fresh, project.closedStatuses(), verdicts.log(tenant, id));
    Instant until = fresh.stream().map(Transition::at).max(Comparator.naturalOrder()).orElse(from);
    bypasses.record(tenant, id, found, until, clock.instant());
    if (!found.isEmpty()) {
      log.warn("Issue {} of {} was closed around the gate", id, project.project());
    }
  }

  private List<Transition> transitions(TenantId tenant, IssueId id) {
    var transitions = new ArrayList<Transition>();
    int seen = 0;
    Page<History> page;
    do {
      page = jira.asApp(tenant).changelog(id.toString(), seen, PAGE);
      page.values().forEach(history -> addStatusChanges(transitions, history));
      seen += page.values().size();
    } while (!page.last() && !page.values().isEmpty());
    return transitions;
  }

  private static void addStatusChanges(List<Transition> transitions, History history) {
    history.items().stream()
        .filter(item -> item.field().equals("status") && item.to() != null)
        .forEach(
            item ->
                transitions.add(
                    new Transition(
                        history.id(),
                        IssueFields.instant(history.created()),
                        String.valueOf(item.to()),
                        item.toText() == null ? "" : item.toText())));
  }
}
