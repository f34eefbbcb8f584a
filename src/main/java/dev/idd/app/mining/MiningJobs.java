package dev.idd.app.mining;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.mining.Miner.Next;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.MiningCursor;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of mining: one per project that comes back for ever, one per site for what changed. */
@Configuration(proxyBeanMethods = false)
class MiningJobs {
  static final TaskDescriptor<MineProject> MINE =
      TaskDescriptor.of("mining-project", MineProject.class);
  static final TaskDescriptor<RereadIssues> REREAD =
      TaskDescriptor.of("mining-reread", RereadIssues.class);

  static final TaskDescriptor<Nudge> NUDGE = TaskDescriptor.of("mining-nudge", Nudge.class);

  private static final Duration SWEEP = Duration.ofMinutes(1);

  record MineProject(TenantId tenant, ProjectKey project) implements TenantJob {}

  record RereadIssues(TenantId tenant) implements TenantJob {}

  record Nudge(TenantId tenant) implements TenantJob {}

  @Bean
  Task<MineProject> mineProject(JobRetry retry, Miner miner, Cursors cursors, MiningLimits limits) {
    return Tasks.custom(MINE)
        .onFailure(retry.untilNextTurn(FixedDelay.of(limits.every())))
        .execute(
            (job, context) -> {
              MineProject what = job.getData();
              Next next = miner.run(what.tenant(), what.project(), stopping(context));
              return again(what, next, cursors, limits.every());
            });
  }

  @Bean
  Task<RereadIssues> rereadIssues(JobRetry retry, Rereader rereader) {
    return Tasks.custom(REREAD)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                rereader.run(job.getData().tenant(), stopping(context))
                    ? (done, operations) -> operations.reschedule(done, done.getTimeDone())
                    : (done, operations) -> operations.remove());
  }

  /** For a project that was begun again while its job ran. */
  @Bean
  Task<Nudge> nudgeMining(JobRetry retry, ProjectMining projects) {
    return Tasks.oneTime(NUDGE)
        .onFailure(retry.untilDone())
        .execute((job, context) -> projects.goOn(job.getData().tenant()));
  }

  /** Whatever got lost on the way to the queue is on its way again within a minute. */
  @Bean
  Task<Void> sweepMining(TenantSweep sweep, ProjectMining projects, StaleIssues stale) {
    return sweep.task(
        "mining-sweep",
        FixedDelay.of(SWEEP),
        tenant -> {
          projects.keepGoing(tenant);
          stale.enqueueWhatIsDue(tenant);
        });
  }

  private static BooleanSupplier stopping(ExecutionContext context) {
    return context.getSchedulerState()::isShuttingDown;
  }

  /** A restart may have come while the last page was being read: then the next run is due now. */
  private static CompletionHandler<MineProject> again(
      MineProject what, Next next, Cursors cursors, Duration every) {
    return (done, operations) -> {
      boolean unfinished =
          cursors.find(what.tenant(), what.project()).map(MiningCursor::unfinished).orElse(false);
      switch (next) {
        case NEVER -> operations.remove();
        case NOW -> operations.reschedule(done, done.getTimeDone());
        case LATER ->
            operations.reschedule(
                done, unfinished ? done.getTimeDone() : done.getTimeDone().plus(every));
      }
    };
  }
}
