package dev.idd.app.mining.store;

import static dev.idd.app.mining.store.Columns.instant;
import static dev.idd.app.mining.store.Columns.instantOrNull;
import static dev.idd.app.mining.store.Columns.time;
import static dev.idd.app.mining.store.Columns.timeOrNull;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.store.MiningCursor.Phase;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cursors of all projects. */
@Component
public class Cursors {
  private static final int LONGEST_ERROR = 2000;
  private static final String THIS =
      " where tenant_id = :tenant and project_key = :project and version = :version";
  private final JdbcClient jdbc;

  public Cursors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<MiningCursor> find(TenantId tenant, ProjectKey project) {
    return jdbc.sql(
            "select * from mining_cursor where tenant_id = :tenant and project_key = :project")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .query(Cursors::cursor)
        .optional();
  }

  /** Begins a generation: what was mined is incomplete until it is done. */
  public void begin(TenantId tenant, ProjectKey project, Instant now) {
    jdbc.sql(
            """
            insert into mining_cursor
              (tenant_id, project_key, phase, generation, generation_started, complete, version)
            values (:tenant, :project, 'BACKFILL', 0, :now, false, 0)
            on conflict do nothing""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("now", time(now))
        .update();
    jdbc.sql(
            """
            update mining_cursor
               set phase = 'BACKFILL', generation = generation + 1, generation_started = :now,
                   pass_started = null, next_page_token = null, total = null, watermark = null,
                   complete = false, last_error = null, version = version + 1
             where tenant_id = :tenant and project_key = :project""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("now", time(now))
        .update();
  }

  /**
   * Moves the cursor on.
   *
   * @throws CursorMoved if it is not where {@code next} came from
   */
  public MiningCursor save(MiningCursor next) {
    int saved =
        jdbc.sql(
                """
                update mining_cursor
                   set phase = :phase, generation = :generation, generation_started = :began,
                       pass_started = :pass, next_page_token = :token, total = :total,
                       watermark = :watermark, complete = :complete, mined_at = :mined,
                       last_error = :error, per_minute = :pace, version = version + 1"""
                    + THIS)
            .param("tenant", next.tenant().value())
            .param("project", next.project().value())
            .param("version", next.version())
            .param("phase", next.phase().name())
            .param("generation", next.generation())
            .param("began", time(next.generationStarted()))
            .param("pass", timeOrNull(next.passStarted()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("token", next.nextPageToken(), Types.VARCHAR)
            .param("total", next.total(), Types.INTEGER)
            .param("watermark", timeOrNull(next.watermark()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("complete", next.complete())
            .param("mined", timeOrNull(next.minedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("error", next.lastError(), Types.VARCHAR)
            .param("pace", next.perMinute(), Types.DOUBLE)
            .update();
    if (saved == 0) {
      throw new CursorMoved(next);
    }
    return find(next.tenant(), next.project()).orElseThrow();
  }

  /** Writes down why reading does not go on; the place in the history stays. */
  public void failed(TenantId tenant, ProjectKey project, String why) {
    jdbc.sql(
            """
            update mining_cursor set last_error = :why
             where tenant_id = :tenant and project_key = :project""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("why", why.substring(0, Math.min(why.length(), LONGEST_ERROR)))
        .update();
  }

  private static MiningCursor cursor(ResultSet row, int number) throws SQLException {
    return new MiningCursor(
        new TenantId(row.getObject("tenant_id", UUID.class)),
        new ProjectKey(row.getString("project_key")),
        Phase.valueOf(row.getString("phase")),
        row.getLong("generation"),
        instant(row, "generation_started"),
        instantOrNull(row, "pass_started"),
        row.getString("next_page_token"),
        row.getObject("total", Integer.class),
        instantOrNull(row, "watermark"),
        row.getBoolean("complete"),
        instantOrNull(row, "mined_at"),
        row.getString("last_error"),
        row.getObject("per_minute", Double.class),
        row.getLong("version"));
  }
}
