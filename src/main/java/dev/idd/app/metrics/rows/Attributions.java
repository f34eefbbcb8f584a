package dev.idd.app.metrics.rows;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.AiVolume.Said;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about generated code, counted by the database. */
@Repository
public class Attributions {
  private final JdbcClient jdbc;

  Attributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the incidents of the project that were identified from {@code from} to {@code until}. */
  public List<Said> of(TenantId tenant, ProjectKey project, Instant from, Instant until) {
    return jdbc.sql(
            """
            select e.ai_involved, e.ai_tool, e.ai_category, e.ai_failure_mode, e.ai_evidence,
                   count(*) as n
              from incident_fact f
              left join incident_extract e
                on e.tenant_id = f.tenant_id and e.issue_id = f.issue_id
             where f.tenant_id = :tenant and f.project_key = :project
               and f.created_at >= :from and f.created_at < :until
             group by e.ai_involved, e.ai_tool, e.ai_category, e.ai_failure_mode, e.ai_evidence""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(Attributions::said)
        .list();
  }

  private static Said said(ResultSet row, int number) throws SQLException {
    return new Said(
        row.getString("ai_involved"),
        row.getString("ai_tool"),
        row.getString("ai_category"),
        row.getString("ai_failure_mode"),
        row.getString("ai_evidence"),
        row.getInt("n"));
  }
}
