package dev.idd.app.improvement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enqueues the jobs of this module, inside the transaction that made them necessary. */
@Component
class ImprovementQueue {
  static final TaskDescriptor<OfStory> PUBLISH =
      TaskDescriptor.of("improvement-publish", OfStory.class);
  static final TaskDescriptor<OfStory> MEND = TaskDescriptor.of("improvement-mend", OfStory.class);

  /** The person who created the story tries first; this long after, the app looks. */
  private static final Duration AFTER_THE_PERSON = Duration.ofSeconds(20);

  record OfStory(TenantId tenant, long issue) implements TenantJob {
    IssueId story() {
      return new IssueId(issue);
    }
  }

  private final SchedulerClient jobs;
  private final Clock clock;

  ImprovementQueue(SchedulerClient jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @EventListener
  void on(ImprovementChanged changed) {
    publish(changed.tenant(), changed.improvement());
  }

  void publish(TenantId tenant, IssueId story) {
    schedule(PUBLISH, tenant, story, Duration.ZERO);
  }

  void mend(TenantId tenant, IssueId story) {
    schedule(MEND, tenant, story, Duration.ZERO);
  }

  void mendLater(TenantId tenant, IssueId story) {
    schedule(MEND, tenant, story, AFTER_THE_PERSON);
  }

  private void schedule(
      TaskDescriptor<OfStory> task, TenantId tenant, IssueId story, Duration delay) {
    jobs.scheduleIfNotExists(
        task.instance(tenant + "/" + story)
            .data(new OfStory(tenant, story.value()))
            .scheduledTo(clock.instant().plus(delay)));
  }
}
