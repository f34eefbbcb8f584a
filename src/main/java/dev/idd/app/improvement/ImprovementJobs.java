package dev.idd.app.improvement;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.improvement.ImprovementQueue.OfStory;
import dev.idd.app.jobs.JobRetry;
import dev.idd.app.jobs.TenantSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Publishes records to Jira and keeps promises that were broken. */
@Configuration(proxyBeanMethods = false)
class ImprovementJobs {

  @Bean
  Task<OfStory> publishImprovementTask(JobRetry retry, PublishImprovement publish) {
    return Tasks.oneTime(ImprovementQueue.PUBLISH)
        .onFailure(retry.untilDone())
        .execute((job, context) -> publish.publish(job.getData().tenant(), job.getData().story()));
  }

  @Bean
  Task<OfStory> mendImprovementTask(JobRetry retry, KeepPromises promises) {
    return Tasks.oneTime(ImprovementQueue.MEND)
        .onFailure(retry.untilDone())
        .execute((job, context) -> promises.mend(job.getData().tenant(), job.getData().story()));
  }

  @Bean
  Task<Void> sweepImprovementsTask(
      TenantSweep sweep, Links links, PublishImprovement publish, ImprovementQueue queue) {
    return sweep.task(
        "improvement-sweep",
        FixedDelay.ofMinutes(1),
        tenant -> {
          publish.behind(tenant).forEach(story -> queue.publish(tenant, story));
          links.unfinished(tenant).forEach(story -> queue.mend(tenant, story));
        });
  }
}
