package dev.idd.app.pattern;

import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What mining would have written about an incident of OPS. */
record MinedIncident(JdbcClient database, TenantId tenant) {
  private static final Instant CREATED = Instant.parse("2026-01-31T10:00:00Z");

  /** It was seen after so many changes. */
  void put(String key, long issue, int change) {
    put(key, issue, change, CREATED);
  }

  void put(String key, long issue, int change, Instant created) {
    database
        .sql("delete from issue_snapshot where tenant_id = :tenant and issue_id = :issue")
        .param("tenant", tenant.value())
        .param("issue", issue)
        .update();
    database
        .sql(
            """
            insert into issue_snapshot (tenant_id, issue_id, issue_key, updated_at, fetched_at, body)
            values (:tenant, :issue, :key, :updated, :updated, '{}')""")
        .param("tenant", tenant.value())
        .param("issue", issue)
        .param("key", key)
        .param("updated", time(created.plusSeconds(change)))
        .update();
    database
        .sql(
            """
            insert into incident_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                       reopened, generation)
            values (:tenant, :issue, :key, 'OPS', :created, 0, 1) on conflict do nothing""")
        .param("tenant", tenant.value())
        .param("issue", issue)
        .param("key", key)
        .param("created", time(created))
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
