package dev.idd.app.metrics.rows;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.ChangeFailures.Triggered;
import dev.idd.app.tenant.TenantId;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What set the incidents of each month off, counted by the database. Months are those of UTC. */
@Repository
public class Triggers {
  private final JdbcClient jdbc;

  Triggers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the incidents of the project that were identified in these months. */
  public List<Triggered> of(TenantId tenant, ProjectKey project, YearMonth first, YearMonth last) {
    return jdbc.sql(
            """
            select extract(year from f.created_at at time zone 'UTC') as in_year,
                   extract(month from f.created_at at time zone 'UTC') as in_month,
                   e.trigger_key, count(*) as n
              from incident_fact f
              left join incident_extract e
                on e.tenant_id = f.tenant_id and e.issue_id = f.issue_id
             where f.tenant_id = :tenant and f.project_key = :project
               and f.created_at >= :from and f.created_at < :until
             group by extract(year from f.created_at at time zone 'UTC'),
                      extract(month from f.created_at at time zone 'UTC'), e.trigger_key""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("from", first.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("until", last.plusMonths(1).atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Triggered(
                    YearMonth.of(row.getInt("in_year"), row.getInt("in_month")),
                    row.getString("trigger_key"),
                    row.getInt("n")))
        .list();
  }
}
