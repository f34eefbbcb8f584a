package dev.idd.app.metrics.rows;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.idd.app.extract.ExtractChanged;
import dev.idd.app.improvement.ImprovementChanged;
import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.FactsChanged;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.pattern.FindingsChanged;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks what changed, in the transaction that changed it. */
@Component
class RefreshListeners {
  private final DirtyMarks marks;
  private final MinedFacts facts;
  private final SchedulerClient jobs;
  private final Clock clock;

  RefreshListeners(DirtyMarks marks, MinedFacts facts, SchedulerClient jobs, Clock clock) {
    this.marks = marks;
    this.facts = facts;
    this.jobs = jobs;
    this.clock = clock;
  }

  @EventListener
  void on(FactsChanged changed) {
    if (changed.incidents().isEmpty()) {
      marks.mark(changed.tenant(), changed.project());
      RefreshJobs.enqueue(jobs, changed.tenant(), clock);
    } else {
      mark(changed.tenant(), changed.incidents());
    }
  }

  @EventListener
  void on(ExtractChanged changed) {
    mark(changed.tenant(), List.of(changed.issue()));
  }

  /** Its links may be known to mining only, or to us only. */
  @EventListener
  void on(ImprovementChanged changed) {
    Set<IssueId> incidents = new HashSet<>(changed.incidents());
    incidents.addAll(facts.answeredBy(changed.tenant(), changed.improvement()));
    mark(changed.tenant(), incidents);
  }

  @EventListener
  void on(FindingsChanged changed) {
    mark(changed.tenant(), changed.incidents());
  }

  private void mark(TenantId tenant, Collection<IssueId> incidents) {
    if (!incidents.isEmpty()) {
      marks.mark(tenant, incidents);
      RefreshJobs.enqueue(jobs, tenant, clock);
    }
  }
}
