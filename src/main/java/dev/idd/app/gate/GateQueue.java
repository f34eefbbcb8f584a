package dev.idd.app.gate;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enqueues judgements and audits, inside the transaction that made them necessary. */
@Component
class GateQueue {
  static final TaskDescriptor<OfIssue> JUDGE = TaskDescriptor.of("gate-judge", OfIssue.class);
  static final TaskDescriptor<OfIssue> AUDIT = TaskDescriptor.of("gate-audit", OfIssue.class);
  static final TaskDescriptor<OfProject> JUDGE_PROJECT =
      TaskDescriptor.of("gate-judge-project", OfProject.class);

  record OfIssue(TenantId tenant, long issue) implements TenantJob {
    IssueId id() {
      return new IssueId(issue);
    }
  }

  static final TaskDescriptor<OfBypass> REOPEN = TaskDescriptor.of("gate-reopen", OfBypass.class);

  record OfBypass(TenantId tenant, long issue, String history) implements TenantJob {
    IssueId id() {
      return new IssueId(issue);
    }
  }

  record OfProject(TenantId tenant, String project) implements TenantJob {}

  private final SchedulerClient jobs;
  private final Verdicts verdicts;
  private final Clock clock;

  GateQueue(SchedulerClient jobs, Verdicts verdicts, Clock clock) {
    this.jobs = jobs;
    this.verdicts = verdicts;
    this.clock = clock;
  }

  /** Something changed that may matter for this issue. */
  @Transactional
  public void judge(TenantId tenant, IssueId issue) {
    verdicts.want(tenant, issue);
    enqueue(tenant, issue);
  }

  /** The wish is written down already; only its job may be missing. */
  void enqueue(TenantId tenant, IssueId issue) {
    schedule(JUDGE, tenant + "/" + issue, tenant, issue);
  }

  /** What came in while a judgement was ending found its job still there and made none. */
  void enqueueIfBehind(TenantId tenant, IssueId issue) {
    if (verdicts.judged(tenant, issue) < verdicts.wanted(tenant, issue)) {
      enqueue(tenant, issue);
    }
  }

  /**
   * The issue changed its status. Every change has a job of its own: an audit under way may have
   * read the history already, and nobody would look at what came after.
   */
  @Transactional
  public void judgeAndAudit(TenantId tenant, IssueId issue) {
    judge(tenant, issue);
    long change = verdicts.wanted(tenant, issue);
    schedule(AUDIT, tenant + "/" + issue + "/" + change, tenant, issue);
  }

  /** Reopens what was closed around the gate, at that moment. */
  void reopen(TenantId tenant, IssueId issue, String history, Instant when) {
    jobs.scheduleIfNotExists(
        REOPEN
            .instance(tenant + "/" + issue + "/" + history)
            .data(new OfBypass(tenant, issue.value(), history))
            .scheduledTo(when));
  }

  void judgeAll(TenantId tenant, ProjectKey project) {
    jobs.scheduleIfNotExists(
        JUDGE_PROJECT
            .instance(tenant + "/" + project)
            .data(new OfProject(tenant, project.value()))
            .scheduledTo(clock.instant()));
  }

  private void schedule(TaskDescriptor<OfIssue> task, String id, TenantId tenant, IssueId issue) {
    jobs.scheduleIfNotExists(
        task.instance(id).data(new OfIssue(tenant, issue.value())).scheduledTo(clock.instant()));
  }
}
