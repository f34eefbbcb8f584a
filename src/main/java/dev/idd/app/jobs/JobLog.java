package dev.idd.app.jobs;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Logs the start and end of every job, and puts job and tenant on each line in between. */
@Component
final class JobLog implements ExecutionInterceptor {
  static final String TENANT = "tenant";
  static final String JOB = "job";

  private static final Logger log = LoggerFactory.getLogger(JobLog.class);

  @Override
  public CompletionHandler<?> execute(
      TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
    MDC.put(JOB, job.getTaskName());
    if (job.getData() instanceof TenantJob data) {
      MDC.put(TENANT, data.tenant().toString());
    }
    try {
      log.debug("Job {} {} starts", job.getTaskName(), job.getId());
      CompletionHandler<?> completion = chain.proceed(job, context);
      log.debug("Job {} {} is done", job.getTaskName(), job.getId());
      return completion;
    } catch (RuntimeException e) {
      failed(job, e);
      throw e;
    } finally {
      MDC.remove(JOB);
      MDC.remove(TENANT);
    }
  }

  /** Who says what to do next was expected to fail; of any other failure, the log has the story. */
  private static void failed(TaskInstance<?> job, RuntimeException e) {
    if (JobRetry.advice(e).isPresent()) {
      log.warn("Job {} {} failed: {}", job.getTaskName(), job.getId(), e.toString());
    } else {
      log.error("Job {} {} failed unexpectedly", job.getTaskName(), job.getId(), e);
    }
  }
}
