package dev.idd.app.metrics.rows;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One job per site writes marked rows again, and a sweep sees to it that it does. */
@Configuration(proxyBeanMethods = false)
class RefreshJobs {
  static final TaskDescriptor<RefreshMetrics> REFRESH =
      TaskDescriptor.of("metrics-refresh", RefreshMetrics.class);

  /** A mark that is committed just when the job looks for the last time waits no longer. */
  private static final FixedDelay SWEEP = FixedDelay.of(Duration.ofSeconds(5));

  record RefreshMetrics(TenantId tenant) implements TenantJob {}

  @Bean
  Task<RefreshMetrics> refreshMetrics(JobRetry retry, Refresh refresh) {
    return Tasks.custom(REFRESH)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                refresh.run(job.getData().tenant(), context.getSchedulerState()::isShuttingDown)
                    ? (done, operations) -> operations.reschedule(done, done.getTimeDone())
                    : (done, operations) -> operations.remove());
  }

  @Bean
  Task<Void> sweepMetrics(JobRetry retry, DirtyMarks marks, SchedulerClient jobs, Clock clock) {
    return Tasks.recurring("metrics-sweep", SWEEP)
        .onFailure(retry.untilNextTurn(SWEEP))
        .execute((task, context) -> marks.tenants().forEach(one -> enqueue(jobs, one, clock)));
  }

  static void enqueue(SchedulerClient jobs, TenantId tenant, Clock clock) {
    jobs.scheduleIfNotExists(
        REFRESH
            .instance(tenant.toString())
            .data(new RefreshMetrics(tenant))
            .scheduledTo(clock.instant()));
  }
}
