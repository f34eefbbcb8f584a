package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which version of each Extract Jira has; kept beside the row so that people's versions stay. */
@Repository
class Publication {
  private final JdbcClient jdbc;

  Publication(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void published(TenantId tenant, IssueId incident, long version) {
    jdbc.sql(
            """
            update incident_extract set published_version = ?
            where tenant_id = ? and issue_id = ? and published_version < ?
            """)
        .params(version, tenant.value(), incident.value(), version)
        .update();
  }

  /** An Extract came back as Jira has it: it goes on counting from there. */
  void restored(TenantId tenant, IssueId incident, long version) {
    jdbc.sql(
            """
            update incident_extract set version = ?, published_version = ?
            where tenant_id = ? and issue_id = ?
            """)
        .params(version - 1, version, tenant.value(), incident.value())
        .update();
  }

  /** Extracts of which Jira does not have the newest version. */
  List<IssueId> behind(TenantId tenant) {
    return jdbc
        .sql(
            """
            select issue_id from incident_extract
            where tenant_id = ? and published_version < version + 1
            order by saved_at limit 500
            """)
        .param(tenant.value())
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .toList();
  }
}
