package dev.idd.app.gate;

import dev.idd.app.jira.IssueAccess;
import dev.idd.app.jira.IssueAccess.VisibleIssue;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.shared.Problem;
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
  private final ExemptionDesk exemptions;
  private final GateQueue queue;
  private final Clock clock;
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>());

  GateDesk(
      IssueAccess access,
      Judge judge,
      Verdicts verdicts,
      Bypasses bypasses,
      ExemptionDesk exemptions,
      GateQueue queue,
      Clock clock) {
    this.access = access;
    this.judge = judge;
    this.verdicts = verdicts;
    this.bypasses = bypasses;
    this.exemptions = exemptions;
    this.queue = queue;
    this.clock = clock;
  }

  /** The verdict; judged now if something changed since the last one. */
  GateView read(Caller caller, IssueKey key) {
    VisibleIssue issue = access.browse(caller, key);
    catchUp(caller.tenant(), issue.id());
    return view(caller, issue);
  }

  /** Judges again whatever happened. */
  GateView check(Caller caller, IssueKey key) {
    VisibleIssue issue = access.browse(caller, key);
    verdicts.want(caller.tenant(), issue.id());
    judgeNow(caller.tenant(), issue.id());
    return view(caller, issue);
  }

  /** Lets an incident pass with less, ahead of time. */
  GateView waive(Caller caller, IssueKey key, ExemptionRequest request) {
    VisibleIssue issue = exemptible(caller, key);
    exemptions.waive(caller, issue, request.waivedTo(), request.statedReason());
    catchUp(caller.tenant(), issue.id());
    return view(caller, issue);
  }

  /** Lets an incident close once, whatever is missing. */
  GateView override(Caller caller, IssueKey key, ExemptionRequest request) {
    VisibleIssue issue = exemptible(caller, key);
    exemptions.override(caller, issue, request.statedReason());
    catchUp(caller.tenant(), issue.id());
    return view(caller, issue);
  }

  /** An incident that is kept from closing now, before somebody who may let it. */
  private VisibleIssue exemptible(Caller caller, IssueKey key) {
    VisibleIssue issue = access.browse(caller, key);
    exemptions.demand(caller, issue);
    catchUp(caller.tenant(), issue.id());
    GateView now = view(caller, issue);
    if (now.closed()) {
      throw Problem.invalid("closed", key + " is closed already.");
    }
    if (now.state().equals("open")) {
      throw Problem.invalid("not-needed", "Nothing keeps " + key + " from closing.");
    }
    return issue;
  }

  private void catchUp(TenantId tenant, IssueId issue) {
    if (!verdicts.isKnown(tenant, issue)) {
      verdicts.want(tenant, issue);
    }
    if (verdicts.judged(tenant, issue) < verdicts.wanted(tenant, issue)) {
      judgeNow(tenant, issue);
    }
  }

  private GateView view(Caller caller, VisibleIssue issue) {
    TenantId tenant = caller.tenant();
    var around =
        new GateView.Around(
            exemptions.of(tenant, issue),
            exemptions.may(caller, issue),
            bypasses.of(tenant, issue.id()));
    return verdicts
        .of(tenant, issue.id())
        .map(stored -> GateView.of(stored, around))
        .orElseGet(() -> GateView.notJudged(clock.instant(), around));
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
