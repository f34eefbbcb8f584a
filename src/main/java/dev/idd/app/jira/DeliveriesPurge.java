package dev.idd.app.jira;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets deliveries that cannot come again. */
@Configuration(proxyBeanMethods = false)
class DeliveriesPurge {

  @Bean
  Task<Void> purgeDeliveries(Deliveries deliveries) {
    return Tasks.recurring("jira-purge-deliveries", FixedDelay.ofHours(6))
        .execute((task, context) -> deliveries.forgetOld());
  }
}
