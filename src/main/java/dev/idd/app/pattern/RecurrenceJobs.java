package dev.idd.app.pattern;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.pattern.text.TextsRead;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Looks for recurrences when texts are new. */
@Configuration(proxyBeanMethods = false)
class RecurrenceJobs {
  static final TaskDescriptor<Look> LOOK = TaskDescriptor.of("recurrence-look", Look.class);

  record Look(TenantId tenant) implements TenantJob {}

  @Bean
  Task<Look> lookForRecurrencesTask(JobRetry retry, RecurrenceFinder finder) {
    return Tasks.oneTime(LOOK)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                finder.look(job.getData().tenant(), context.getSchedulerState()::isShuttingDown));
  }

  @Bean
  Task<Void> sweepRecurrencesTask(
      TenantSweep sweep, RecurrenceFinder finder, RecurrenceQueuer queue) {
    return sweep.task(
        "recurrence-sweep",
        FixedDelay.ofMinutes(5),
        tenant -> {
          if (finder.anyNew(tenant)) {
            queue.look(tenant);
          }
        });
  }

  @Bean
  RecurrenceQueuer recurrenceQueuer(SchedulerClient jobs, Clock clock) {
    return new RecurrenceQueuer(jobs, clock);
  }

  /** Enqueues, inside the transaction that made it necessary. */
  record RecurrenceQueuer(SchedulerClient jobs, Clock clock) {
    /** Texts come in a row: one look does for several. */
    private static final Duration ROW = Duration.ofSeconds(2);

    @EventListener
    void on(TextsRead texts) {
      look(texts.tenant());
    }

    void look(TenantId tenant) {
      jobs.scheduleIfNotExists(
          LOOK.instance(tenant.toString())
              .data(new Look(tenant))
              .scheduledTo(clock.instant().plus(ROW)));
    }
  }
}
