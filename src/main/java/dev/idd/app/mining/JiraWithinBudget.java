package dev.idd.app.mining;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.mining.quota.Quota;
import dev.idd.app.mining.quota.Work;
import dev.idd.app.tenant.TenantId;
import org.springframework.stereotype.Component;

/**
 * Jira for jobs that read many issues beside mining: they wait for their turn in the same budget,
 * and what they ask is counted in it. Where there is no room they are thrown out with the time at
 * which to come back ({@link dev.idd.app.shared.RetryAdvice}).
 */
@Component
public class JiraWithinBudget {
  private final Jira jira;
  private final Quota quota;

  public JiraWithinBudget(Jira jira, Quota quota) {
    this.jira = jira;
    this.quota = quota;
  }

  /** As the app, to read about so many issues of those that have been there for long. */
  public JiraApi forTheHistory(TenantId tenant, int issues) {
    return within(tenant, Work.BACKFILL, issues);
  }

  /** As the app, to read about so many issues that just changed: these go first. */
  public JiraApi forWhatChanged(TenantId tenant, int issues) {
    return within(tenant, Work.LIVE, issues);
  }

  private JiraApi within(TenantId tenant, Work work, int issues) {
    quota.require(tenant, work, issues);
    return quota.metered(tenant, jira.asApp(tenant));
  }
}
