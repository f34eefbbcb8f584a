package dev.idd.app.metrics;

import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;

/** A tracked project that somebody may see, and how far its recurrences look back. */
record CountedProject(TenantId tenant, VisibleProject visible, int lookbackDays) {
  ProjectKey key() {
    return visible.key();
  }

  String name() {
    return visible.name();
  }

  Duration lookback() {
    return Duration.ofDays(lookbackDays);
  }
}
