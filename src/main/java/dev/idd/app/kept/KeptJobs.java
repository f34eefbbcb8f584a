package dev.idd.app.kept;

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
import dev.idd.app.kept.Ledger.Entry;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes what changed, restores what was asked for, finds what a queue lost. */
@Configuration(proxyBeanMethods = false)
class KeptJobs {
  static final TaskDescriptor<Publish> PUBLISH = TaskDescriptor.of("kept-publish", Publish.class);
  static final TaskDescriptor<Project> PUBLISH_PROJECT =
      TaskDescriptor.of("kept-publish-project", Project.class);
  static final TaskDescriptor<Project> RESTORE = TaskDescriptor.of("kept-restore", Project.class);

  /** How long Jira is left alone that refused a first restore. */
  private static final Duration AGAIN = Duration.ofHours(1);

  record Publish(TenantId tenant, long issue, String property) implements TenantJob {
    Entry entry() {
      return new Entry(new IssueId(issue), property);
    }
  }

  record Project(TenantId tenant, String id, String key, String name) implements TenantJob {
    KeptProject project() {
      return new KeptProject(tenant, id, new ProjectKey(key), name);
    }
  }

  @Bean
  Task<Publish> publishKeptTask(JobRetry retry, Keeping keeping) {
    return Tasks.oneTime(PUBLISH)
        .onFailure(retry.untilDone())
        .execute((job, context) -> keeping.publish(job.getData().tenant(), job.getData().entry()));
  }

  @Bean
  Task<Project> publishProjectTask(JobRetry retry, KeptSettings settings) {
    return Tasks.oneTime(PUBLISH_PROJECT)
        .onFailure(retry.untilDone())
        .execute((job, context) -> settings.publish(job.getData().project()));
  }

  @Bean
  Task<Project> restoreProjectTask(JobRetry retry, RestoreProject restore) {
    return Tasks.oneTime(RESTORE)
        .onFailure(retry.untilDone())
        .execute((job, context) -> restore.restore(job.getData().project()));
  }

  @Bean
  Task<Void> sweepKeptTask(
      TenantSweep sweep, Ledger ledger, KeptProjects projects, Restores restores, KeptQueue queue) {
    return sweep.task(
        "kept-sweep",
        FixedDelay.ofSeconds(30),
        tenant -> {
          List<String> waiting = restores.waiting(tenant, queue.clock.instant().minus(AGAIN));
          projects.tracked(tenant).stream()
              .filter(project -> waiting.contains(project.id()))
              .forEach(queue::restore);
          ledger.behind(tenant).forEach(entry -> queue.publish(tenant, entry));
        });
  }

  @Bean
  Task<Void> sweepKeptSettingsTask(
      TenantSweep sweep,
      KeptProjects projects,
      Restores restores,
      KeptSettings settings,
      KeptQueue queue) {
    return sweep.task(
        "kept-settings-sweep",
        FixedDelay.ofMinutes(2),
        tenant ->
            projects.tracked(tenant).stream()
                .filter(project -> restores.isComplete(tenant, project.id()))
                .filter(settings::isBehind)
                .forEach(queue::publish));
  }

  /** Enqueues, inside the transaction that made it necessary. */
  @Component
  static class KeptQueue {
    private final SchedulerClient jobs;
    private final KeptProjects projects;
    private final Ledger ledger;
    private final Restores restores;
    private final Clock clock;

    KeptQueue(
        SchedulerClient jobs,
        KeptProjects projects,
        Ledger ledger,
        Restores restores,
        Clock clock) {
      this.jobs = jobs;
      this.projects = projects;
      this.ledger = ledger;
      this.restores = restores;
      this.clock = clock;
    }

    /** Before the project is restored this only remembers; the sweep publishes afterwards. */
    @EventListener
    void on(KeptChanged changed) {
      projects
          .of(changed.tenant(), changed.project())
          .ifPresent(
              project -> {
                ledger.want(project, changed.incident(), changed.property());
                if (restores.isComplete(changed.tenant(), project.id())) {
                  publish(changed.tenant(), new Entry(changed.incident(), changed.property()));
                }
              });
    }

    void publish(TenantId tenant, Entry entry) {
      jobs.scheduleIfNotExists(
          PUBLISH
              .instance(tenant + "/" + entry.incident() + "/" + entry.property())
              .data(new Publish(tenant, entry.incident().value(), entry.property()))
              .scheduledTo(clock.instant()));
    }

    /** What is chosen before the project is restored is published with all the rest, afterwards. */
    @EventListener
    void on(KeptProjectChanged changed) {
      projects
          .of(changed.tenant(), changed.project())
          .filter(project -> restores.isComplete(changed.tenant(), project.id()))
          .ifPresent(this::publish);
    }

    void publish(KeptProject project) {
      schedule(PUBLISH_PROJECT, project);
    }

    void restore(KeptProject project) {
      schedule(RESTORE, project);
    }

    private void schedule(TaskDescriptor<Project> task, KeptProject project) {
      jobs.scheduleIfNotExists(
          task.instance(project.tenant() + "/" + project.id())
              .data(
                  new Project(
                      project.tenant(), project.id(), project.key().value(), project.name()))
              .scheduledTo(clock.instant()));
    }
  }
}
