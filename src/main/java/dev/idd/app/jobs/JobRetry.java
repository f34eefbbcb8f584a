package dev.idd.app.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.idd.app.shared.RetryAdvice;
import dev.idd.app.shared.RetryAdvice.Advice;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens to a job that failed: one table for all of them.
 *
 * <table>
 * <caption>Failure and consequence</caption>
 * <tr><td>told to wait</td><td>again at the time that was named</td></tr>
 * <tr><td>told to back off</td><td>again later, each time about twice as long, at most 30 minutes</td></tr>
 * <tr><td>told to give up</td><td>a one-time job is removed, a recurring one waits for its next turn</td></tr>
 * <tr><td>anything else</td><td>like backing off; after ten failures in a row once an hour</td></tr>
 * </table>
 */
@Component
public final class JobRetry {
  static final Duration FIRST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofMinutes(30);
  static final Duration HOPELESS = Duration.ofHours(1);
  static final int ATTEMPTS = 10;

  private static final Logger log = LoggerFactory.getLogger(JobRetry.class);
  private final RandomGenerator random;

  JobRetry(RandomGenerator random) {
    this.random = random;
  }

  /** For a one-time job: try until it is done or cannot be done. */
  public <T> FailureHandler<T> untilDone() {
    return (failed, job) ->
        next(failed)
            .ifPresentOrElse(
                at -> job.reschedule(failed, at),
                () -> {
                  logGivingUp(failed);
                  job.remove();
                });
  }

  /** For a recurring job: giving up means waiting for the next regular turn. */
  public <T> FailureHandler<T> untilNextTurn(Schedule schedule) {
    return (failed, job) ->
        job.reschedule(failed, next(failed).orElseGet(() -> schedule.getNextExecutionTime(failed)));
  }

  private Optional<Instant> next(ExecutionComplete failed) {
    Instant now = failed.getTimeDone();
    int before = failed.getExecution().consecutiveFailures;
    Optional<Advice> advice = failed.getCause().flatMap(JobRetry::advice);
    if (advice.isEmpty()) {
      return Optional.of(now.plus(before + 1 < ATTEMPTS ? backOff(before) : HOPELESS));
    }
    if (advice.get() instanceof Advice.WaitUntil wait) {
      return Optional.of(wait.at().isAfter(now) ? wait.at() : now.plusSeconds(1));
    }
    if (advice.get() instanceof Advice.GiveUp) {
      return Optional.empty();
    }
    return Optional.of(now.plus(backOff(before)));
  }

  /** Doubles each time; up to a fifth more, so that many jobs do not come back at once. */
  private Duration backOff(int failuresBefore) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(failuresBefore, 20));
    Duration capped = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return capped.plusMillis(random.nextLong(capped.toMillis() / 5));
  }

  static Optional<Advice> advice(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetryAdvice known) {
        return Optional.of(known.advice());
      }
    }
    return Optional.empty();
  }

  private static void logGivingUp(ExecutionComplete failed) {
    log.error(
        "Gave up job {} {}: {}",
        failed.getExecution().getTaskName(),
        failed.getExecution().getId(),
        failed.getCause().map(Throwable::getMessage).orElse("no reason given"));
  }
}
