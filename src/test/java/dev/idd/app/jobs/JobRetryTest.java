package dev.idd.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.idd.app.shared.RetryAdvice;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobRetryTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final String REMOVED = "removed";

  private final JobRetry longestJitter = new JobRetry(new Jitter(1));
  private final JobRetry noJitter = new JobRetry(new Jitter(0));

  /** Always answers the largest, or the smallest, number that was allowed. */
  private record Jitter(int share) implements RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public long nextLong(long bound) {
      return share * (bound - 1);
    }
  }

  private static class Told extends RuntimeException implements RetryAdvice {
    private static final long serialVersionUID = 1L;
    private final transient Advice advice;

    Told(Advice advice) {
      this.advice = advice;
    }

    @Override
    public Advice advice() {
      return advice;
    }
  }

  static Stream<Arguments> table() {
    var waitUntil = new Told(new RetryAdvice.Advice.WaitUntil(NOW.plusSeconds(90)));
    var waitPast = new Told(new RetryAdvice.Advice.WaitUntil(NOW.minusSeconds(5)));
    var backOff = new Told(new RetryAdvice.Advice.BackOff());
    var giveUp = new Told(new RetryAdvice.Advice.GiveUp("it is gone"));
    var unknown = new IllegalStateException("boom");
    return Stream.of(
        Arguments.of("told to wait", waitUntil, 0, "PT1M30S"),
        Arguments.of("told to wait, often before", waitUntil, 50, "PT1M30S"),
        Arguments.of("told to wait until a time that has passed", waitPast, 0, "PT1S"),
        Arguments.of("the advice is inside", new RuntimeException(waitUntil), 0, "PT1M30S"),
        Arguments.of("told to back off", backOff, 0, "PT5S"),
        Arguments.of("told to back off again", backOff, 1, "PT10S"),
        Arguments.of("told to back off a fourth time", backOff, 3, "PT40S"),
        Arguments.of("told to back off for hours", backOff, 30, "PT30M"),
        Arguments.of("told to give up", giveUp, 0, REMOVED),
        Arguments.of("unknown", unknown, 0, "PT5S"),
        Arguments.of("unknown, ninth time", unknown, 8, "PT21M20S"),
        Arguments.of("unknown, tenth time", unknown, 9, "PT1H"),
        Arguments.of("unknown, for ever", unknown, 500, "PT1H"));
  }

  @ParameterizedTest(name = "{0} → {3}")
  @MethodSource("table")
  void aFailedJobComesBackWhenItsFailureSaysSo(
      String what, RuntimeException failure, int failuresBefore, String expected) {
    var outcome = new Outcome();
    FailureHandler<Void> handler = noJitter.untilDone();

    handler.onFailure(failed(failure, failuresBefore), outcome);

    assertThat(outcome.what).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void aRecurringJobIsNeverRemoved(
      String what, RuntimeException failure, int failuresBefore, String expected) {
    var outcome = new Outcome();
    FailureHandler<Void> handler = noJitter.untilNextTurn(FixedDelay.ofHours(3));

    handler.onFailure(failed(failure, failuresBefore), outcome);

    assertThat(outcome.what).isEqualTo(expected.equals(REMOVED) ? "PT3H" : expected);
  }

  @org.junit.jupiter.api.Test
  void jitterAddsUpToAFifth() {
    var outcome = new Outcome();
    FailureHandler<Void> handler = longestJitter.untilDone();

    handler.onFailure(failed(new Told(new RetryAdvice.Advice.BackOff()), 1), outcome);

    assertThat(Duration.parse(outcome.what))
        .isBetween(Duration.ofSeconds(11), Duration.ofSeconds(12));
  }

  private static ExecutionComplete failed(RuntimeException failure, int failuresBefore) {
    var execution =
        new Execution(
            NOW, new TaskInstance<>("job", "1"), true, "me", null, null, failuresBefore, null, 1);
    return ExecutionComplete.failure(execution, NOW, NOW, failure);
  }

  /** What was decided: how long to wait, or that the job is removed. */
  private static final class Outcome extends ExecutionOperations<Void> {
    private String what = "nothing";

    Outcome() {
      super(null, null, null);
    }

    @Override
    public void reschedule(ExecutionComplete completed, Instant next) {
      what = Duration.between(NOW, next).toString();
    }

    @Override
    public void remove() {
      what = REMOVED;
    }
  }
}
