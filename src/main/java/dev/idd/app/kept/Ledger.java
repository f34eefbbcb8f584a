package dev.idd.app.kept;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often something kept with an incident has changed, and up to which change Jira knows it. */
@Repository
class Ledger {
  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Entry(IssueId incident, String property) {}

  @Transactional
  public void want(KeptProject project, IssueId incident, String property) {
    jdbc.sql(
            """
            insert into kept_incident (tenant_id, issue_id, property, project_id, wanted, published)
            values (?, ?, ?, ?, 0, 0) on conflict do nothing
            """)
        .params(project.tenant().value(), incident.value(), property, project.id())
        .update();
    jdbc.sql(
            """
            update kept_incident set wanted = wanted + 1, project_id = ?
            where tenant_id = ? and issue_id = ? and property = ?
            """)
        .params(project.id(), project.tenant().value(), incident.value(), property)
        .update();
  }

  long wanted(TenantId tenant, Entry entry) {
    return number("wanted", tenant, entry);
  }

  long published(TenantId tenant, Entry entry) {
    return number("published", tenant, entry);
  }

  private long number(String column, TenantId tenant, Entry entry) {
    return jdbc.sql(
            "select "
                + column
                + " from kept_incident where tenant_id = ? and issue_id = ? and property = ?")
        .params(tenant.value(), entry.incident().value(), entry.property())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void published(TenantId tenant, Entry entry, long change) {
    jdbc.sql(
            """
            update kept_incident set published = ?
            where tenant_id = ? and issue_id = ? and property = ? and published < ?
            """)
        .params(change, tenant.value(), entry.incident().value(), entry.property(), change)
        .update();
  }

  /**
   * What Jira does not know yet, in projects that have back what Jira knew: before that, publishing
   * would replace it.
   */
  List<Entry> behind(TenantId tenant) {
    return jdbc.sql(
            """
            select issue_id, property from kept_incident
            where tenant_id = ? and published < wanted and project_id in
              (select project_id from kept_project
                where tenant_id = kept_incident.tenant_id and complete_since is not null)
            limit 500
            """)
        .param(tenant.value())
        .query((row, number) -> new Entry(new IssueId(row.getLong(1)), row.getString(2)))
        .list();
  }
}
