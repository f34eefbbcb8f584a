package dev.idd.app.jira;

import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;

/** Jira, spoken to in somebody's name. Every call may throw a {@link JiraFailure}. */
public interface Jira {

  /** As the app itself: what the app user may see and do on that site. */
  JiraApi asApp(TenantId tenant);

  /** As the person who asks: Jira applies their permissions. The app may ask for itself. */
  JiraApi asUser(Caller caller);
}
