package dev.idd.app.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Makes recurring tasks that visit every installed tenant; one that fails does not stop the next.
 */
@Component
public final class TenantSweep {
  private static final Logger log = LoggerFactory.getLogger(TenantSweep.class);
  private final Tenants tenants;
  private final JobRetry retry;

  TenantSweep(Tenants tenants, JobRetry retry) {
    this.tenants = tenants;
    this.retry = retry;
  }

  public RecurringTask<Void> task(String name, Schedule schedule, Consumer<TenantId> visit) {
    return Tasks.recurring(name, schedule)
        .onFailure(retry.untilNextTurn(schedule))
        .execute((task, context) -> tenants.installed().forEach(one -> tryVisit(name, one, visit)));
  }

  private static void tryVisit(String name, TenantId tenant, Consumer<TenantId> visit) {
    MDC.put(JobLog.TENANT, tenant.toString());
    try {
      visit.accept(tenant);
    } catch (RuntimeException e) {
      log.warn("{} failed for tenant {}; it is visited again next time", name, tenant, e);
    } finally {
      MDC.remove(JobLog.TENANT);
    }
  }
}
