package dev.idd.app.extract;

import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it was last in each project, and up to when its new incidents were looked for. */
@Repository
class StewardTurns {
  private final JdbcClient jdbc;

  StewardTurns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StewardTurn> last(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select account_id, place, week from steward_turn
            where tenant_id = ? and project_id = ?
            """)
        .params(tenant.value(), projectId)
        .query(
            (row, number) ->
                new StewardTurn(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
        .optional();
  }

  /**
   * Takes a turn after the last one that was seen.
   *
   * @throws OptimisticLockingFailureException somebody else had a turn in between
   */
  void take(TenantId tenant, String projectId, @Nullable StewardTurn last, StewardTurn next) {
    int taken =
        last == null ? insert(tenant, projectId, next) : update(tenant, projectId, last, next);
    if (taken == 0) {
      throw new OptimisticLockingFailureException("Turn in project " + projectId);
    }
  }

  private int insert(TenantId tenant, String projectId, StewardTurn next) {
    return jdbc.sql(
            """
            insert into steward_turn (tenant_id, project_id, account_id, place, week)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(tenant.value(), projectId, next.account(), next.place(), next.week())
        .update();
  }

  private int update(TenantId tenant, String projectId, StewardTurn last, StewardTurn next) {
    return jdbc.sql(
            """
            update steward_turn set account_id = ?, place = ?, week = ?
            where tenant_id = ? and project_id = ? and account_id = ? and place = ? and week = ?
            """)
        .params(
            next.account(),
            next.place(),
            next.week(),
            tenant.value(),
            projectId,
            last.account(),
            last.place(),
            last.week())
        .update();
  }

  Optional<Instant> sweptUntil(TenantId tenant, String projectId) {
    return jdbc.sql("select swept_at from steward_sweep where tenant_id = ? and project_id = ?")
        .params(tenant.value(), projectId)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  void swept(TenantId tenant, String projectId, Instant until) {
    int known =
        jdbc.sql("update steward_sweep set swept_at = ? where tenant_id = ? and project_id = ?")
            .params(until.atOffset(ZoneOffset.UTC), tenant.value(), projectId)
            .update();
    if (known == 0) {
      jdbc.sql(
              """
              insert into steward_sweep (tenant_id, project_id, swept_at) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(tenant.value(), projectId, until.atOffset(ZoneOffset.UTC))
          .update();
    }
  }
}
