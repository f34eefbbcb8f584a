package dev.idd.app.gate;

import dev.idd.app.extract.ExtractChanged;
import dev.idd.app.extract.GuardrailExpired;
import dev.idd.app.improvement.ImprovementChanged;
import dev.idd.app.improvement.Improvements;
import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssuesLinked;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.jira.SprintChanged;
import dev.idd.app.kept.Restoring;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everything that may change a verdict. Listeners write a wish and a job, and stay home. */
@Component
class GateTriggers {
  private final GateQueue queue;
  private final Settings settings;
  private final Improvements improvements;
  private final Verdicts verdicts;
  private final Bypasses bypasses;
  private final Restoring restoring;
  private final Clock clock;

  GateTriggers(
      GateQueue queue,
      Settings settings,
      Improvements improvements,
      Verdicts verdicts,
      Bypasses bypasses,
      Restoring restoring,
      Clock clock) {
    this.queue = queue;
    this.settings = settings;
    this.improvements = improvements;
    this.verdicts = verdicts;
    this.bypasses = bypasses;
    this.restoring = restoring;
    this.clock = clock;
  }

  @EventListener
  void on(IssueChanged changed) {
    if (settings.of(changed.tenant(), project(changed.key())).isPresent()) {
      if (changed.fields().contains("status")) {
        queue.judgeAndAudit(changed.tenant(), changed.issue());
      } else {
        queue.judge(changed.tenant(), changed.issue());
      }
    }
    judgeIncidentsOf(changed.tenant(), changed.issue());
  }

  @EventListener
  void on(IssuesLinked linked) {
    judgeIfKnown(linked.tenant(), linked.one());
    judgeIfKnown(linked.tenant(), linked.other());
  }

  @EventListener
  void on(IssueDeleted deleted) {
    verdicts.forget(deleted.tenant(), deleted.issue());
    judgeIncidentsOf(deleted.tenant(), deleted.issue());
  }

  @EventListener
  void on(SprintChanged changed) {
    improvements
        .incidentsInSprint(changed.tenant(), changed.sprint())
        .forEach(incident -> queue.judge(changed.tenant(), incident));
  }

  @EventListener
  void on(ExtractChanged changed) {
    queue.judge(changed.tenant(), changed.issue());
  }

  @EventListener
  void on(GuardrailExpired expired) {
    queue.judge(expired.tenant(), expired.issue());
  }

  @EventListener
  void on(ImprovementChanged changed) {
    changed.incidents().forEach(incident -> queue.judge(changed.tenant(), incident));
  }

  @EventListener
  void on(ProjectTracked tracked) {
    bypasses.auditFrom(tracked.tenant(), tracked.project(), clock.instant());
    // What is still to come back from Jira would be missing now.
    if (!restoring.isWanted(tracked.tenant(), tracked.project())) {
      queue.judgeAll(tracked.tenant(), tracked.project());
    }
  }

  private void judgeIfKnown(TenantId tenant, IssueId issue) {
    if (verdicts.isKnown(tenant, issue)) {
      queue.judge(tenant, issue);
    }
    judgeIncidentsOf(tenant, issue);
  }

  private void judgeIncidentsOf(TenantId tenant, IssueId improvement) {
    improvements
        .incidentsOf(tenant, improvement)
        .forEach(incident -> queue.judge(tenant, incident));
  }

  private static ProjectKey project(IssueKey key) {
    return new ProjectKey(key.value().substring(0, key.value().lastIndexOf('-')));
  }
}
