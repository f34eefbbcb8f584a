package dev.idd.app.gate;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Where people look at the gate and have it checked again: now if Jira is quick, soon if not. */
@Service
class GateDesk implements DisposableBean {
  static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int AT_ONCE = 8;

  private final IssueAccess access;
  private final Judge judge;
  private final Verdicts verdicts;
  private final Bypasses bypasses;
  private final GateQueue queue;
  private final Clock clock;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>());

  GateDesk(
      IssueAccess access,
      Judge judge,
      Verdicts verdicts,
      Bypasses bypasses,
      GateQueue queue,
      Clock clock) {
    this.access = access;
    this.judge = judge;
    this.verdicts = verdicts;
    this.bypasses = bypasses;
    this.queue = queue;
    this.clock = clock;
  }

  /** The verdict; judged now if something changed since the last one. */
  GateView read(Caller caller, IssueKey key) {
    IssueId issue = access.browse(caller, key).id();
    if (!verdicts.isKnown(caller.tenant(), issue)) {
      verdicts.want(caller.tenant(), issue);
    }
    if (verdicts.judged(caller.tenant(), issue) < verdicts.wanted(caller.tenant(), issue)) {
      judgeNow(caller.tenant(), issue);
    }
    return view(caller.tenant(), issue);
  }

  /** Judges again whatever happened. */
  GateView check(Caller caller, IssueKey key) {
    IssueId issue = access.browse(caller, key).id();
    verdicts.want(caller.tenant(), issue);
    judgeNow(caller.tenant(), issue);
    return view(caller.tenant(), issue);
  }

  private GateView view(TenantId tenant, IssueId issue) {
    var found = bypasses.of(tenant, issue);
    return verdicts
        .of(tenant, issue)
        .map(stored -> GateView.of(stored, found))
        .orElseGet(() -> GateView.notJudged(clock.instant(), found));
  }

  /** Leaves it to the job when Jira is slow. The wish is in its row, so that nothing is lost. */
  private void judgeNow(TenantId tenant, IssueId issue) {
    try {
      Future<?> judgement = workers.submit(() -> judge.judge(tenant, issue));
      judgement.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException slow) {
      queue.enqueue(tenant, issue);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      queue.enqueue(tenant, issue);
      throwUnlessTimeHelps(e.getCause());
    }
  }

  private static void throwUnlessTimeHelps(@Nullable Throwable cause) {
    if (cause instanceof JiraFailure.Unauthorised || cause instanceof JiraFailure.Rejected) {
      throw (JiraFailure) cause; // Waiting does not help: say what Jira said.
    }
    if (!(cause instanceof JiraFailure)) {
      throw new IllegalStateException("An issue could not be judged", cause);
    }
  }

  @Override
  public void destroy() {
    workers.shutdownNow();
  }
}
