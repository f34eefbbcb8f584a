package dev.idd.app.mining;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import dev.idd.app.mining.MiningJobs.RereadIssues;
import dev.idd.app.mining.store.StaleMarks;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Remembers which issues changed and sees to it that somebody reads them again. */
@Component
class StaleIssues {
  /** Changes come in bursts: one read does for several. */
  private static final Duration BURST = Duration.ofMillis(250);

  private final StaleMarks marks;
  private final SchedulerClient jobs;
  private final Clock clock;

  StaleIssues(StaleMarks marks, SchedulerClient jobs, Clock clock) {
    this.marks = marks;
    this.jobs = jobs;
    this.clock = clock;
  }

  void mark(TenantId tenant, Collection<Long> issues) {
    if (!issues.isEmpty()) {
      marks.mark(tenant, issues, clock.instant());
      enqueue(tenant);
    }
  }

  /** For an issue that was deleted while somebody may still be about to write what it was. */
  void markForLater(TenantId tenant, Collection<Long> issues, Duration wait) {
    marks.mark(tenant, issues, clock.instant().plus(wait));
  }

  /** Enqueues the reading if marks are due and nobody is on the way. */
  void enqueueWhatIsDue(TenantId tenant) {
    if (marks.anyDue(tenant, clock.instant())) {
      enqueue(tenant);
    }
  }

  /** Before any project's history, which takes the threads for longer. */
  private void enqueue(TenantId tenant) {
    Instant soon = clock.instant().plus(BURST);
    jobs.scheduleIfNotExists(
        MiningJobs.REREAD
            .instance(tenant.toString())
            .data(new RereadIssues(tenant))
            .priority(Priority.HIGH)
            .scheduledTo(soon));
  }
}
