package dev.idd.app.gate;

import dev.idd.app.gate.Audit.Transition;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.Mode;
import dev.idd.app.settings.policy.OnBypass;
import dev.idd.app.settings.policy.Policies;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads the status changes of an incident and records the closes that went around the gate. */
@Service
class Auditor {
  private static final Logger log = LoggerFactory.getLogger(Auditor.class);
  private final Jira jira;
  private final StatusHistory statuses;
  private final Settings settings;
  private final Verdicts verdicts;
  private final Bypasses bypasses;
  private final Policies policies;
  private final Exemptions exemptions;
  private final GateQueue queue;
  private final GateTimes times;
  private final Clock clock;

  Auditor(
      Jira jira,
      StatusHistory statuses,
      Settings settings,
      Policies policies,
      Verdicts verdicts,
      Bypasses bypasses,
      Exemptions exemptions,
      GateQueue queue,
      GateTimes times,
      Clock clock) {
    this.jira = jira;
    this.statuses = statuses;
    this.settings = settings;
    this.policies = policies;
    this.exemptions = exemptions;
    this.queue = queue;
    this.times = times;
    this.verdicts = verdicts;
    this.bypasses = bypasses;
    this.clock = clock;
  }

  void audit(TenantId tenant, IssueId id) {
    IssueFields fields;
    List<Transition> transitions;
    try {
      fields = jira.asApp(tenant).issue(id.toString(), "project,issuetype", null, null).read();
      transitions = statuses.of(tenant, id);
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
    endExemptions(project, id, transitions);
    Set<String> passing = PassingThrough.of(transitions, project.closedStatuses(), times.passing());
    bypasses.retract(tenant, id, project.project(), passing);
    Instant from =
        bypasses
            .auditedUntil(tenant, id)
            .or(() -> bypasses.auditedSince(tenant, project.project()))
            .orElseGet(clock::instant);
    List<Transition> fresh =
        transitions.stream()
            .filter(transition -> !transition.at().isBefore(from))
            .filter(transition -> !passing.contains(transition.historyId()))
            .toList();
    if (!fresh.isEmpty()) {
      record(project, id, fresh, from);
    }
  }

  private void record(
      ProjectSettings project, IssueId id, List<Transition> fresh, Instant audited) {
    TenantId tenant = project.tenant();
    List<Bypass> found = Audit.bypasses(fresh, project.closedStatuses(), verdicts.log(tenant, id));
    Instant until =
        fresh.stream().map(Transition::at).max(Comparator.naturalOrder()).orElse(audited);
    List<Bypass> news =
        bypasses.record(tenant, id, project.project(), found, until, clock.instant());
    if (!news.isEmpty()) {
      log.warn("Issue {} of {} was closed around the gate", id, project.project());
    }
    GatePolicy policy = policies.of(project);
    if (policy.mode() == Mode.ENFORCE && policy.onBypass() == OnBypass.REOPEN) {
      news.forEach(
          bypass ->
              queue.reopen(tenant, id, bypass.historyId(), bypass.at().plus(times.passing())));
    }
  }

  /** What a close or a reopening has used up does not count for the next one. */
  private void endExemptions(ProjectSettings project, IssueId id, List<Transition> transitions) {
    TenantId tenant = project.tenant();
    boolean ended = false;
    for (Exemption one : exemptions.of(tenant, id)) {
      var end = one.endedBy(transitions, project.closedStatuses());
      if (one.endedAt() == null && end.isPresent()) {
        exemptions.end(tenant, id, project.project(), one.id(), end.get());
        ended = true;
      }
    }
    if (ended) {
      queue.judge(tenant, id);
    }
  }
}
