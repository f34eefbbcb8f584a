package dev.idd.app.extract;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Publishes every new version of an Extract, and looks after what time changes in it. */
@Configuration(proxyBeanMethods = false)
class ExtractJobs {
  static final TaskDescriptor<Publish> PUBLISH =
      TaskDescriptor.of("extract-publish", Publish.class);

  record Publish(TenantId tenant, long issue) implements TenantJob {}

  static final TaskDescriptor<Publish> ORDER =
      TaskDescriptor.of("extract-test-order", Publish.class);
  static final TaskDescriptor<Moved> MOVED = TaskDescriptor.of("extract-moved", Moved.class);

  /** An incident with a sign-off changed its status. */
  record Moved(TenantId tenant, String project, long issue) implements TenantJob {}

  @Bean
  Task<Publish> publishExtractTask(JobRetry retry, PublishExtract publish) {
    return Tasks.oneTime(PUBLISH)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                publish.publish(job.getData().tenant(), new IssueId(job.getData().issue())));
  }

  @Bean
  Task<Publish> testOrderTask(JobRetry retry, TestOrders orders, StoredExtracts extracts) {
    return Tasks.oneTime(ORDER)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) -> {
              var issue = new IssueId(job.getData().issue());
              TenantId tenant = job.getData().tenant();
              orders.check(tenant, issue, extracts.of(tenant, issue).testGap());
            });
  }

  @Bean
  Task<Moved> movedIncidentTask(JobRetry retry, SignOffKeeper signOffs) {
    return Tasks.oneTime(MOVED)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                signOffs.look(
                    job.getData().tenant(),
                    new ProjectKey(job.getData().project()),
                    new IssueId(job.getData().issue())));
  }

  @Bean
  Task<Void> sweepGuardrailsTask(TenantSweep sweep, Guardrails guardrails) {
    return sweep.task("guardrail-sweep", FixedDelay.ofMinutes(10), guardrails::tell);
  }

  @Bean
  Task<Void> sweepTestOrdersTask(TenantSweep sweep, TestOrders orders, ExtractQueue queue) {
    return sweep.task(
        "test-order-sweep",
        FixedDelay.ofMinutes(15),
        tenant -> orders.open(tenant).forEach(issue -> queue.checkOrder(tenant, issue)));
  }

  @Bean
  Task<Void> sweepExtractsTask(TenantSweep sweep, Publication publication, ExtractQueue queue) {
    return sweep.task(
        "extract-sweep",
        FixedDelay.ofMinutes(1),
        tenant -> publication.behind(tenant).forEach(issue -> queue.publish(tenant, issue)));
  }

  @Bean
  ExtractQueue extractQueue(
      SchedulerClient jobs,
      Clock clock,
      StoredExtracts extracts,
      TestOrders orders,
      SignOffKeeper signOffs) {
    return new ExtractQueue(jobs, clock, extracts, orders, signOffs);
  }

  /** Enqueues, inside the transaction that made it necessary. */
  record ExtractQueue(
      SchedulerClient jobs,
      Clock clock,
      StoredExtracts extracts,
      TestOrders orders,
      SignOffKeeper signOffs) {

    @EventListener
    void on(ExtractChanged changed) {
      publish(changed.tenant(), changed.issue());
      TestGap gap = extracts.of(changed.tenant(), changed.issue()).testGap();
      if (orders.isWanted(changed.tenant(), changed.issue(), gap)) {
        checkOrder(changed.tenant(), changed.issue());
      }
    }

    @EventListener
    void on(IssueChanged changed) {
      if (changed.fields().contains("status")
          && signOffs.isSigned(changed.tenant(), changed.issue())) {
        String key = changed.key().value();
        var moved =
            new Moved(
                changed.tenant(), key.substring(0, key.lastIndexOf('-')), changed.issue().value());
        jobs.scheduleIfNotExists(
            MOVED
                .instance(changed.tenant() + "/" + changed.issue())
                .data(moved)
                .scheduledTo(clock.instant()));
      }
    }

    void checkOrder(TenantId tenant, IssueId issue) {
      jobs.scheduleIfNotExists(
          ORDER
              .instance(tenant + "/" + issue)
              .data(new Publish(tenant, issue.value()))
              .scheduledTo(clock.instant()));
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
