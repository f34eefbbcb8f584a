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
import dev.idd.app.settings.Settings;
import dev.idd.app.settings.people.ChosenPeople;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Gives new incidents their stewards, and finds those that no webhook told of. */
@Configuration(proxyBeanMethods = false)
class StewardJobs {
  static final TaskDescriptor<Assign> ASSIGN = TaskDescriptor.of("steward-assign", Assign.class);

  record Assign(TenantId tenant, long issue) implements TenantJob {}

  @Bean
  Task<Assign> assignStewardTask(JobRetry retry, StewardByRule stewards) {
    return Tasks.oneTime(ASSIGN)
        .onFailure(retry.untilDone())
        .execute(
            (job, context) ->
                stewards.assign(job.getData().tenant(), new IssueId(job.getData().issue())));
  }

  @Bean
  Task<Void> sweepStewardsTask(TenantSweep sweep, StewardSweep stewards) {
    return sweep.task("steward-sweep", FixedDelay.ofMinutes(5), stewards::sweep);
  }

  @Bean
  StewardQueue stewardQueue(
      SchedulerClient jobs, Settings settings, ChosenPeople chosen, Clock clock) {
    return new StewardQueue(jobs, settings, chosen, clock);
  }

  /** Enqueues, inside the transaction that made it necessary. */
  record StewardQueue(SchedulerClient jobs, Settings settings, ChosenPeople chosen, Clock clock) {
    /** What may make an issue an incident, or say who leads it. */
    private static final Set<String> FIELDS =
        Set.of("assignee", "reporter", "components", "issuetype", "project", "Key");

    @EventListener
    void on(IssueChanged changed) {
      String key = changed.key().value();
      var project = new ProjectKey(key.substring(0, key.lastIndexOf('-')));
      boolean matters = changed.created() || !Collections.disjoint(changed.fields(), FIELDS);
      if (matters
          && settings.of(changed.tenant(), project).flatMap(chosen::ruleSince).isPresent()) {
        assign(changed.tenant(), changed.issue());
      }
    }

    /** Every wish has a job of its own: one under way may have read the issue already. */
    void assign(TenantId tenant, IssueId issue) {
      String wish = tenant + "/" + issue + "/" + clock.millis();
      jobs.scheduleIfNotExists(
          ASSIGN
              .instance(wish)
              .data(new Assign(tenant, issue.value()))
              .scheduledTo(clock.instant()));
    }
  }
}
