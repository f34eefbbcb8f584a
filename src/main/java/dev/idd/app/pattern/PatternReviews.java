package dev.idd.app.pattern;

import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far things were looked at: the queue by analysts, new texts by the job that fills it. */
@Repository
class PatternReviews {
  private final JdbcClient jdbc;

  PatternReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> last(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select reviewed_at from pattern_review
             where tenant_id = :tenant and project_id = :project""")
        .param("tenant", tenant.value())
        .param("project", projectId)
        .query((row, n) -> row.getObject("reviewed_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  @Transactional
  public void reviewed(TenantId tenant, String projectId, String by, Instant at) {
    jdbc.sql("delete from pattern_review where tenant_id = :tenant and project_id = :project")
        .param("tenant", tenant.value())
        .param("project", projectId)
        .update();
    jdbc.sql(
            """
            insert into pattern_review (tenant_id, project_id, reviewed_at, reviewed_by)
            values (:tenant, :project, :at, :by) on conflict do nothing""")
        .param("tenant", tenant.value())
        .param("project", projectId)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
  }

  /** The number of the last text that was looked at. */
  long progress(TenantId tenant) {
    return jdbc.sql("select last_seq from recurrence_progress where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  @Transactional
  public void progress(TenantId tenant, long number) {
    jdbc.sql(
            """
            insert into recurrence_progress (tenant_id, last_seq) values (:tenant, 0)
            on conflict do nothing""")
        .param("tenant", tenant.value())
        .update();
    jdbc.sql("update recurrence_progress set last_seq = :number where tenant_id = :tenant")
        .param("tenant", tenant.value())
        .param("number", number)
        .update();
  }
}
