package dev.idd.app.extract;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.settings.ProjectTracked;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Publishes every new version of an Extract, and restores them in a new database. */
@Configuration(proxyBeanMethods = false)
class ExtractJobs {
  static final TaskDescriptor<Publish> PUBLISH =
      TaskDescriptor.of("extract-publish", Publish.class);
  static final TaskDescriptor<Restore> RESTORE =
      TaskDescriptor.of("extract-restore", Restore.class);

  record Publish(TenantId tenant, long issue) implements TenantJob {}

  record Restore(TenantId tenant, String project) implements TenantJob {}

  @Bean
  Task<Publish> publishExtractTask(JobRetry retry, PublishExtract publish) {
    return Tasks.oneTime(PUBLISH)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                publish.publish(job.getData().tenant(), new IssueId(job.getData().issue())));
  }

  @Bean
  Task<Restore> restoreExtractsTask(JobRetry retry, RestoreExtracts restore) {
    return Tasks.oneTime(RESTORE)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                restore.restore(job.getData().tenant(), new ProjectKey(job.getData().project())));
  }

  @Bean
  Task<Void> sweepExtractsTask(TenantSweep sweep, Publication publication, ExtractQueue queue) {
    return sweep.task(
        "extract-sweep",
        FixedDelay.ofMinutes(1),
        tenant -> publication.behind(tenant).forEach(issue -> queue.publish(tenant, issue)));
  }

  @Bean
  ExtractQueue extractQueue(SchedulerClient jobs, Clock clock, RestoreExtracts restore) {
    return new ExtractQueue(jobs, clock, restore);
  }

  /** Enqueues, inside the transaction that made it necessary. */
  record ExtractQueue(SchedulerClient jobs, Clock clock, RestoreExtracts restore) {

    @EventListener
    void on(ExtractChanged changed) {
      publish(changed.tenant(), changed.issue());
    }

    @EventListener
    void on(ProjectTracked tracked) {
      if (restore.isWanted(tracked.tenant(), tracked.project())) {
        jobs.scheduleIfNotExists(
            RESTORE
                .instance(tracked.tenant() + "/" + tracked.project())
                .data(new Restore(tracked.tenant(), tracked.project().value()))
                .scheduledTo(clock.instant()));
      }
    }

    void publish(TenantId tenant, IssueId issue) {
      jobs.scheduleIfNotExists(
          PUBLISH
              .instance(tenant + "/" + issue)
              .data(new Publish(tenant, issue.value()))
              .scheduledTo(clock.instant()));
    }
  }
}
