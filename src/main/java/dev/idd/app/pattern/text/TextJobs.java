package dev.idd.app.pattern.text;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.extract.ExtractChanged;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.mining.FactsChanged;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Reads texts after they changed; what no event told of is found by a sweep. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimilarityProperties.class)
class TextJobs {
  static final TaskDescriptor<ReadText> ONE = TaskDescriptor.of("similar-text", ReadText.class);
  static final TaskDescriptor<ReadTexts> ALL = TaskDescriptor.of("similar-texts", ReadTexts.class);

  record ReadText(TenantId tenant, long issue) implements TenantJob {}

  record ReadTexts(TenantId tenant) implements TenantJob {}

  @Bean
  Task<ReadText> readTextTask(JobRetry retry, TextReader reader) {
    return Tasks.oneTime(ONE)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                reader.read(job.getData().tenant(), new IssueId(job.getData().issue())));
  }

  @Bean
  Task<ReadTexts> readTextsTask(JobRetry retry, TextReader reader) {
    return Tasks.custom(ALL)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                reader.read(job.getData().tenant(), context.getSchedulerState()::isShuttingDown)
                    ? (done, operations) -> operations.reschedule(done, done.getTimeDone())
                    : (done, operations) -> operations.remove());
  }

  @Bean
  Task<Void> sweepTextsTask(
      TenantSweep sweep, TextReader reader, TextQueue queue, SimilarityProperties properties) {
    return sweep.task(
        "similar-texts-sweep",
        FixedDelay.of(properties.every()),
        tenant -> {
          if (properties.texts() && reader.anyBehind(tenant)) {
            queue.all(tenant);
          }
        });
  }

  @Bean
  TextQueue textQueue(SchedulerClient jobs, Clock clock, SimilarityProperties properties) {
    return new TextQueue(jobs, clock, properties.texts());
  }

  /** Enqueues, inside the transaction that made it necessary. */
  record TextQueue(SchedulerClient jobs, Clock clock, boolean isOpen) {
    private static final int FEW = 10;

    /** Pages come in a row: one look does for several. */
    private static final Duration PAGES = Duration.ofSeconds(2);

    @EventListener
    void on(ExtractChanged changed) {
      one(changed.tenant(), changed.issue());
    }

    /** A few are read one by one and at once, many in hundreds. */
    @EventListener
    void on(FactsChanged changed) {
      if (changed.incidents().isEmpty() || changed.incidents().size() > FEW) {
        all(changed.tenant());
      } else {
        changed.incidents().forEach(issue -> one(changed.tenant(), issue));
      }
    }

    @EventListener
    void on(IssueDeleted deleted) {
      one(deleted.tenant(), deleted.issue());
    }

    void one(TenantId tenant, IssueId issue) {
      if (isOpen) {
        jobs.scheduleIfNotExists(
            ONE.instance(tenant + "/" + issue)
                .data(new ReadText(tenant, issue.value()))
                .scheduledTo(clock.instant()));
      }
    }

    void all(TenantId tenant) {
      jobs.scheduleIfNotExists(
          ALL.instance(tenant.toString()).data(new ReadTexts(tenant)).scheduledTo(clock.instant()));
    }
  }
}
