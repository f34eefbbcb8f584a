package dev.idd.app.reminder;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantSweep;
import dev.idd.app.reminder.ReminderQueue.Send;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks what is to be said, and says it. */
@Configuration(proxyBeanMethods = false)
class ReminderJobs {

  @Bean
  Task<Send> sendMessageTask(JobRetry retry, SendMessage messages) {
    return Tasks.oneTime(ReminderQueue.SEND)
        .onFailure(retry.untilDone())
        .execute((job, context) -> messages.send(job.getData().address()));
  }

  @Bean
  Task<Void> sweepRemindersTask(TenantSweep sweep, ReminderSweep reminders, ReminderTimes times) {
    return sweep.task("reminder-sweep", FixedDelay.of(times.every()), reminders::sweep);
  }

  @Bean
  Task<Void> sweepDigestsTask(TenantSweep sweep, DigestSweep digests, ReminderTimes times) {
    return sweep.task("digest-sweep", FixedDelay.of(times.every()), digests::sweep);
  }
}
