package dev.idd.app.mining;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.MiningJobs.MineProject;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.FactChanges;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.mining.store.MiningCursor;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the mining of projects, and starts it again. */
@Component
class ProjectMining {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Cursors cursors;
  private final FactStore facts;
  private final FactChanges changes;
  private final Settings settings;
  private final SchedulerClient jobs;
  private final Clock clock;

  ProjectMining(
      Cursors cursors,
      FactStore facts,
      FactChanges changes,
      Settings settings,
      SchedulerClient jobs,
      Clock clock) {
    this.cursors = cursors;
    this.facts = facts;
    this.changes = changes;
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Reads everything from the beginning; what is known is shown until it is replaced. */
  @Transactional
  void begin(TenantId tenant, ProjectKey project) {
    cursors.begin(tenant, project, clock.instant());
    enqueueNow(tenant, project);
  }

  /** Forgets what was mined and reads everything from the beginning. */
  @Transactional
  void beginFromNothing(TenantId tenant, ProjectKey project) {
    cursors.begin(tenant, project, clock.instant());
    facts.forgetProject(tenant, project, clock.instant());
    changes.everythingIn(tenant, project.value());
    enqueueNow(tenant, project);
  }

  /** After a time away nobody told us what changed. */
  @Transactional
  void beginAll(TenantId tenant) {
    settings.tracked(tenant).forEach(one -> begin(tenant, one.project()));
  }

  /** Every tracked project has a cursor and a job. */
  @Transactional
  void keepGoing(TenantId tenant) {
    for (ProjectSettings one : settings.tracked(tenant)) {
      if (cursors.find(tenant, one.project()).isEmpty()) {
        begin(tenant, one.project());
      } else {
        jobs.scheduleIfNotExists(job(tenant, one.project()));
      }
    }
  }

  /** Where there is more to read, the job is due now. */
  @Transactional
  void goOn(TenantId tenant) {
    for (ProjectSettings one : settings.tracked(tenant)) {
      if (cursors.find(tenant, one.project()).filter(MiningCursor::unfinished).isPresent()) {
        enqueueNow(tenant, one.project());
      }
    }
  }

  private void enqueueNow(TenantId tenant, ProjectKey project) {
    try {
      jobs.schedule(job(tenant, project), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceException running) {
      // It looks at the cursor before each page and once more when it is done, but does not see
      // what is not committed yet.
      jobs.scheduleIfNotExists(
          MiningJobs.NUDGE
              .instance(tenant.toString())
              .data(new MiningJobs.Nudge(tenant))
              .scheduledTo(clock.instant().plus(SOON)));
    }
  }

  private SchedulableInstance<MineProject> job(TenantId tenant, ProjectKey project) {
    return MiningJobs.MINE
        .instance(tenant + "/" + project)
        .data(new MineProject(tenant, project))
        .scheduledTo(clock.instant());
  }
}
