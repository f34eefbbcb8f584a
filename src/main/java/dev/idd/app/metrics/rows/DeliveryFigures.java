package dev.idd.app.metrics.rows;

import dev.idd.app.metrics.numbers.DeliveryMonth;
import dev.idd.app.metrics.numbers.DeliveryMonth.ShareEvidence;
import dev.idd.app.tenant.TenantId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What teams say of their deliveries, a month a row. */
@Repository
public class DeliveryFigures {
  private final JdbcClient jdbc;
  private final Clock clock;

  DeliveryFigures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param version 0: nothing was ever saved
   * @param months oldest first
   */
  public record Versioned(long version, List<DeliveryMonth> months) {}

  @Transactional(readOnly = true)
  public Versioned of(TenantId tenant, String projectId) {
    long version =
        jdbc.sql("select version from delivery_figures where tenant_id = ? and project_id = ?")
            .params(tenant.value(), projectId)
            .query(Long.class)
            .optional()
            .orElse(0L);
    return new Versioned(
        version,
        jdbc.sql(
                """
                select month_start, deployments, rollbacks, changed_kloc, ai_share, ai_evidence
                  from delivery_month where tenant_id = ? and project_id = ?
                 order by month_start""")
            .params(tenant.value(), projectId)
            .query(DeliveryFigures::month)
            .list());
  }

  /**
   * Takes these months instead of those that are there.
   *
   * @return whether they were still at this version
   */
  @Transactional
  public boolean replace(
      TenantId tenant, String projectId, long version, List<DeliveryMonth> months) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into delivery_figures (tenant_id, project_id, version, saved_at)
            values (?, ?, 0, ?) on conflict do nothing""")
        .params(tenant.value(), projectId, now)
        .update();
    int mine =
        jdbc.sql(
                """
                update delivery_figures set version = version + 1, saved_at = ?
                 where tenant_id = ? and project_id = ? and version = ?""")
            .params(now, tenant.value(), projectId, version)
            .update();
    if (mine == 0) {
      return false;
    }
    jdbc.sql("delete from delivery_month where tenant_id = ? and project_id = ?")
        .params(tenant.value(), projectId)
        .update();
    months.forEach(month -> insert(tenant, projectId, month));
    return true;
  }

  private void insert(TenantId tenant, String projectId, DeliveryMonth month) {
    ShareEvidence evidence = month.aiEvidence();
    jdbc.sql(
            """
            insert into delivery_month (tenant_id, project_id, month_start, deployments, rollbacks,
                                        changed_kloc, ai_share, ai_evidence)
            values (:tenant, :project, :month, :deployments, :rollbacks, :kloc, :share, :evidence)""")
        .param("tenant", tenant.value())
        .param("project", projectId)
        .param("month", Date.valueOf(month.month().atDay(1)))
        .param("deployments", month.deployments())
        .param("rollbacks", month.rollbacks())
        .param("kloc", month.changedKloc())
        .param("share", month.aiShare())
        .param("evidence", evidence == null ? null : evidence.code())
        .update();
  }

  private static DeliveryMonth month(ResultSet row, int number) throws SQLException {
    return new DeliveryMonth(
        YearMonth.from(row.getObject("month_start", LocalDate.class)),
        row.getObject("deployments", Integer.class),
        row.getObject("rollbacks", Integer.class),
        row.getObject("changed_kloc", Double.class),
        row.getObject("ai_share", Double.class),
        ShareEvidence.of(row.getString("ai_evidence")).orElse(null));
  }
}
