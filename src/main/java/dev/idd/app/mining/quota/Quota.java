package dev.idd.app.mining.quota;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure.RateLimited;
import dev.idd.app.tenant.TenantId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts what mining asks of Jira, and says when it may ask. It is asked before each page; pages
 * that are under way at that moment, one for each busy thread, may still go over a budget.
 */
@Component
public class Quota {
  private final QuotaLimits limits;
  private final Spending spending;
  private final Pauses pauses;
  private final Clock clock;

  public Quota(QuotaLimits limits, Spending spending, Pauses pauses, Clock clock) {
    this.limits = limits;
    this.spending = spending;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** A client whose every call is counted, and which remembers when Jira asks for a pause. */
  public JiraApi metered(TenantId tenant, JiraApi jira) {
    return (JiraApi)
        Proxy.newProxyInstance(
            JiraApi.class.getClassLoader(),
            new Class<?>[] {JiraApi.class},
            (proxy, method, arguments) -> call(tenant, jira, method, arguments));
  }

  /**
   * @param issues how many issues the next step reads, about
   * @throws Paused if it has to wait
   */
  public void require(TenantId tenant, Work work, int issues) {
    inTheWay(tenant, work, Points.toRead(issues, issues))
        .ifPresent(
            pause -> {
              throw new Paused(pause);
            });
  }

  /** What keeps this work from asking Jira now. */
  public Optional<Pause> inTheWay(TenantId tenant, Work work, long need) {
    return Allowance.decide(
        work, need, spent(tenant), limits, pauses.of(tenant, clock.instant()), clock.instant());
  }

  public Spent spent(TenantId tenant) {
    return spending.in(tenant, clock.instant());
  }

  public QuotaLimits limits() {
    return limits;
  }

  private @Nullable Object call(TenantId tenant, JiraApi jira, Method method, Object[] arguments)
      throws Throwable {
    Object answer = null;
    try {
      answer = method.invoke(jira, arguments);
      return answer;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RateLimited limited) {
        pauses.put(tenant, limited);
      }
      throw e.getCause() == null ? e : e.getCause();
    } finally {
      spending.add(tenant, clock.instant(), Points.of(answer), 1);
    }
  }
}
