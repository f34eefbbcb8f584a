package dev.idd.app.settings;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantJob;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.TenantInstalled;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Looks for projects with incidents when the app arrives on a site, and once a day. */
@Configuration(proxyBeanMethods = false)
class SettingsJobs {
  static final TaskDescriptor<Discover> DISCOVER =
      TaskDescriptor.of("settings-discover", Discover.class);

  record Discover(TenantId tenant) implements TenantJob {}

  @Bean
  Task<Discover> discoverProjectsTask(JobRetry retry, DiscoverProjects discovery) {
    return Tasks.oneTime(DISCOVER)
        .onFailure(retry.untilDone())
        .execute((job, context) -> discovery.discover(job.getData().tenant(), true));
  }

  @Bean
  Task<Void> discoverDailyTask(TenantSweep sweep, DiscoverProjects discovery) {
    return sweep.task(
        "settings-discover-daily",
        FixedDelay.ofHours(24),
        tenant -> discovery.discover(tenant, false));
  }

  @Bean
  OnInstall discoverOnInstall(SchedulerClient jobs, Clock clock) {
    return new OnInstall(jobs, clock);
  }

  /** A site that returns is looked at again: much may have changed while the app was away. */
  record OnInstall(SchedulerClient jobs, Clock clock) {
    @EventListener
    void on(TenantInstalled installed) {
      TenantId tenant = installed.tenant();
      jobs.scheduleIfNotExists(
          DISCOVER
              .instance(tenant.toString())
              .data(new Discover(tenant))
              .scheduledTo(clock.instant()));
    }
  }
}
