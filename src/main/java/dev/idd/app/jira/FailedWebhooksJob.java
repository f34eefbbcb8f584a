package dev.idd.app.jira;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jobs.TenantSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks every site for what failed to arrive; Jira keeps it for 72 hours. */
@Configuration(proxyBeanMethods = false)
class FailedWebhooksJob {

  @Bean
  Task<Void> takeInFailedWebhooks(TenantSweep sweep, FailedWebhooks webhooks, JiraTimes times) {
    return sweep.task(
        "jira-failed-webhooks", FixedDelay.of(times.failedWebhooksEvery()), webhooks::takeIn);
  }
}
