package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

  /** Whether somebody, or the project's rule, ever decided who leads. */
  boolean stewardDecided(TenantId tenant, IssueId incident) {
    return jdbc.sql(
            """
            select 1 from incident_extract_change
            where tenant_id = ? and issue_id = ? and step in ('steward', 'steward-by-rule')
            limit 1
            """)
        .params(tenant.value(), incident.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  int size(TenantId tenant, IssueId incident) {
    return jdbc.sql(
            "select count(*) from incident_extract_change where tenant_id = ? and issue_id = ?")
        .params(tenant.value(), incident.value())
        .query(Integer.class)
        .single();
  }

  /** One change: which step, by whom and when. */
  record Change(long version, String step, String by, Instant at) {}

  /** The newest changes first. */
  List<Change> newest(TenantId tenant, IssueId incident, int most) {
    return jdbc.sql(
            """
            select version, step, account_id, changed_at from incident_extract_change
            where tenant_id = ? and issue_id = ? order by version desc limit ?
            """)
        .params(tenant.value(), incident.value(), most)
        .query(
            (row, number) ->
                new Change(
                    row.getLong("version"),
                    row.getString("step"),
                    row.getString("account_id"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
