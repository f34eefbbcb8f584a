package dev.idd.app.metrics;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;

/** A tracked project that somebody may see, and how far its recurrences look back. */
record CountedProject(TenantId tenant, ProjectKey key, String name, int lookbackDays) {
  Duration lookback() {
    return Duration.ofDays(lookbackDays);
  }
}
