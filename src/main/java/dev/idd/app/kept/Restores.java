package dev.idd.app.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the restore of each project has come. */
@Repository
class Restores {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Clock clock;

  Restores(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param total incidents that Jira has, about; null until it was asked
   * @param looked incidents looked at
   * @param restored those of which something came back
   */
  record Restore(
      State state,
      Instant askedAt,
      @Nullable Instant finishedAt,
      @Nullable Integer total,
      int looked,
      int restored,
      List<String> problems) {}

  Optional<Restore> of(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select state, asked_at, finished_at, total, looked, restored, problems
            from kept_project where tenant_id = ? and project_id = ?
            """)
        .params(tenant.value(), projectId)
        .query((row, number) -> restore(row))
        .optional();
  }

  /** Whether this database has, or once had, all that Jira kept for the project. */
  boolean isComplete(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select 1 from kept_project
            where tenant_id = ? and project_id = ? and complete_since is not null
            """)
        .params(tenant.value(), projectId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** Asks for a restore; false if one is under way. */
  @Transactional
  public boolean ask(TenantId tenant, String projectId) {
    int fresh =
        jdbc.sql(
                """
                insert into kept_project
                  (tenant_id, project_id, state, asked_at, looked, restored, problems)
                values (?, ?, 'waiting', ?, 0, 0, '[]') on conflict do nothing
                """)
            .params(tenant.value(), projectId, now())
            .update();
    return fresh == 1
        || jdbc.sql(
                    """
                update kept_project set state = 'waiting', asked_at = ?, finished_at = null,
                  total = null, looked = 0, restored = 0, problems = '[]'
                where tenant_id = ? and project_id = ? and state in ('done', 'failed')
                """)
                .params(now(), tenant.value(), projectId)
                .update()
            == 1;
  }

  /** Ids of projects that wait: asked for, or to be tried again because nothing is complete. */
  List<String> waiting(TenantId tenant, Instant failedBefore) {
    return jdbc.sql(
            """
            select project_id from kept_project where tenant_id = ? and (state = 'waiting'
              or (state = 'failed' and complete_since is null and finished_at < ?))
            """)
        .params(tenant.value(), failedBefore.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }

  void begin(KeptProject project) {
    jdbc.sql(
            """
            update kept_project set state = 'running', total = null, looked = 0, restored = 0,
              problems = '[]' where tenant_id = ? and project_id = ?
            """)
        .params(project.tenant().value(), project.id())
        .update();
  }

  void total(KeptProject project, int total) {
    jdbc.sql("update kept_project set total = ? where tenant_id = ? and project_id = ?")
        .params(total, project.tenant().value(), project.id())
        .update();
  }

  void progress(KeptProject project, int looked, int restored) {
    jdbc.sql(
            """
            update kept_project set looked = ?, restored = ?
            where tenant_id = ? and project_id = ?
            """)
        .params(looked, restored, project.tenant().value(), project.id())
        .update();
  }

  /** It is over. From the first time that it went well, this database is ahead of Jira. */
  void end(KeptProject project, State state, List<String> problems) {
    jdbc.sql(
            """
            update kept_project set state = ?, finished_at = ?, problems = ?,
              complete_since = case when ? = 'done' then coalesce(complete_since, ?)
                                    else complete_since end
            where tenant_id = ? and project_id = ?
            """)
        .params(
            state.code(),
            now(),
            written(problems),
            state.code(),
            now(),
            project.tenant().value(),
            project.id())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Restore restore(ResultSet row) throws SQLException {
    int total = row.getInt(4);
    Integer known = row.wasNull() ? null : total;
    OffsetDateTime finished = row.getObject(3, OffsetDateTime.class);
    return new Restore(
        State.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        known,
        row.getInt(5),
        row.getInt(6),
        read(row.getString(7)));
  }

  private static String written(List<String> problems) {
    try {
      return JSON.writeValueAsString(problems);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Sentences are always JSON", e);
    }
  }

  private static List<String> read(String problems) {
    try {
      return JSON.readValue(problems, SENTENCES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored sentences cannot be read", e);
    }
  }
}
