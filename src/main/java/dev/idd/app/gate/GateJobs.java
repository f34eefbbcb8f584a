package dev.idd.app.gate;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.gate.GateQueue.OfBypass;
import dev.idd.app.gate.GateQueue.OfIssue;
import dev.idd.app.gate.GateQueue.OfProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantSweep;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Judges, audits, and finds what a queue lost. */
@Configuration(proxyBeanMethods = false)
class GateJobs {

  @Bean
  Task<OfIssue> judgeIssueTask(JobRetry retry, Judge judge, GateQueue queue) {
    return Tasks.custom(GateQueue.JUDGE)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) -> {
              OfIssue what = job.getData();
              judge.judge(what.tenant(), what.id());
              return (done, operations) -> {
                operations.remove();
                queue.enqueueIfBehind(what.tenant(), what.id());
              };
            });
  }

  @Bean
  Task<OfIssue> auditIssueTask(JobRetry retry, Auditor auditor) {
    return Tasks.oneTime(GateQueue.AUDIT)
        .onFailure(retry.untilDone())
        .execute((job, context) -> auditor.audit(job.getData().tenant(), job.getData().id()));
  }

  @Bean
  Task<OfProject> judgeProjectTask(JobRetry retry, JudgeProject all) {
    return Tasks.oneTime(GateQueue.JUDGE_PROJECT)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                all.judgeAll(job.getData().tenant(), new ProjectKey(job.getData().project())));
  }

  @Bean
  Task<OfBypass> reopenTask(JobRetry retry, Reopener reopener) {
    return Tasks.oneTime(GateQueue.REOPEN)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                reopener.reopen(
                    job.getData().tenant(), job.getData().id(), job.getData().history()));
  }

  @Bean
  Task<Void> sweepGatesTask(
      TenantSweep sweep,
      Verdicts verdicts,
      Exemptions exemptions,
      Bypasses bypasses,
      GateQueue queue,
      Clock clock) {
    return sweep.task(
        "gate-sweep",
        FixedDelay.ofSeconds(20),
        tenant -> {
          exemptions.expire(tenant, clock.instant()).forEach(one -> queue.judge(tenant, one));
          bypasses
              .untold(tenant)
              .forEach(one -> queue.reopen(tenant, one.issue(), one.history(), clock.instant()));
          verdicts.behind(tenant).forEach(issue -> queue.enqueue(tenant, issue));
        });
  }

  @Bean
  Task<Void> watchRulesTask(TenantSweep sweep, RuleWatch rules) {
    return sweep.task("gate-rule-watch", FixedDelay.ofHours(1), rules::look);
  }

  @Bean
  Task<Void> sweepClosesTask(TenantSweep sweep, CloseSweep closes, GateTimes times) {
    return sweep.task("gate-close-sweep", FixedDelay.of(times.sweep()), closes::sweep);
  }
}
