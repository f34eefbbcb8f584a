package dev.idd.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.idd.app.shared.RetryAdvice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says about a job that failed. */
class JobLogTest {
  private static final TaskInstance<Void> JOB = new TaskInstance<>("test-greet", "ops");
  private final Logger log = (Logger) LoggerFactory.getLogger(JobLog.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  /** Expected, and says what to do next. */
  static final class Busy extends RuntimeException implements RetryAdvice {
    private static final long serialVersionUID = 1L;

    Busy() {
      super("come back later");
    }

    @Override
    public Advice advice() {
      return new Advice.BackOff();
    }
  }

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
    log.setAdditive(false);
  }

  @AfterEach
  void stop() {
    log.detachAppender(lines);
    log.setAdditive(true);
  }

  private ILoggingEvent failing(RuntimeException failure) {
    ExecutionInterceptor job =
        (instance, context, rest) -> {
          throw failure;
        };
    var chain = new ExecutionChain(new ArrayList<>(List.of(job)), null);
    assertThatThrownBy(() -> new JobLog().execute(JOB, null, chain)).isSameAs(failure);
    assertThat(lines.list).hasSize(1);
    return lines.list.get(0);
  }

  @Test
  void aFailureThatSaysWhatToDoNextIsALine() {
    ILoggingEvent line = failing(new Busy());

    assertThat(line.getLevel()).isEqualTo(Level.WARN);
    assertThat(line.getFormattedMessage())
        .isEqualTo("Job test-greet ops failed: dev.idd.app.jobs.JobLogTest$Busy: come back later");
    assertThat(line.getThrowableProxy()).isNull();
  }

  @Test
  void soIsOneThatWrapsIt() {
    assertThat(failing(new IllegalStateException(new Busy())).getThrowableProxy()).isNull();
  }

  @Test
  void anyOtherFailureIsToldWithItsStack() {
    ILoggingEvent line = failing(new IllegalStateException("a bug"));

    assertThat(line.getLevel()).isEqualTo(Level.ERROR);
    assertThat(line.getFormattedMessage()).isEqualTo("Job test-greet ops failed unexpectedly");
    assertThat(line.getThrowableProxy().getMessage()).isEqualTo("a bug");
    assertThat(line.getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
  }
}
