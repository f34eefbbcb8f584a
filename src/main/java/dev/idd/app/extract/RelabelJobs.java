package dev.idd.app.extract;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.settings.ClassesRelabelled;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Relabels incidents when a taxonomy merges their class, and those that turn up later. */
@Configuration(proxyBeanMethods = false)
class RelabelJobs {
  static final TaskDescriptor<Relabel> RELABEL =
      TaskDescriptor.of("extract-relabel", Relabel.class);

  record Relabel(TenantId tenant, String project, String by) implements TenantJob {}

  @Bean
  Task<Relabel> relabelExtractsTask(JobRetry retry, RelabelExtracts relabel) {
    return Tasks.oneTime(RELABEL)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                relabel.relabel(
                    job.getData().tenant(),
                    new ProjectKey(job.getData().project()),
                    new AccountId(job.getData().by())));
  }

  /** A restore, or somebody who saved at the same moment, may bring an old class back. */
  @Bean
  Task<Void> relabelLeftoversTask(TenantSweep sweep, Settings settings, RelabelExtracts relabel) {
    return sweep.task(
        "extract-relabel-sweep",
        FixedDelay.ofHours(1),
        tenant ->
            settings.tracked(tenant).stream()
                .filter(project -> relabel.mayBeBehind(tenant, project.project()))
                .forEach(
                    project ->
                        relabel.relabel(tenant, project.project(), Caller.app(tenant).account())));
  }

  @Bean
  OnRelabelled relabelOnMerge(SchedulerClient jobs, Clock clock) {
    return new OnRelabelled(jobs, clock);
  }

  record OnRelabelled(SchedulerClient jobs, Clock clock) {
    @EventListener
    void on(ClassesRelabelled change) {
      jobs.scheduleIfNotExists(
          RELABEL
              .instance(change.tenant() + "/" + change.project() + "/" + change.version())
              .data(new Relabel(change.tenant(), change.project().value(), change.by().value()))
              .scheduledTo(clock.instant()));
    }
  }
}
