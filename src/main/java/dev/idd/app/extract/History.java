package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed which step of an Extract, and when. Only ever added to. */
@Repository
class History {
  private final JdbcClient jdbc;

  History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TenantId tenant, IssueId incident, long version, String step, AccountId by, Instant at) {
    jdbc.sql(
            """
            insert into incident_extract_change
              (tenant_id, issue_id, version, step, account_id, changed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            tenant.value(),
            incident.value(),
            version,
            step,
            by.value(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
