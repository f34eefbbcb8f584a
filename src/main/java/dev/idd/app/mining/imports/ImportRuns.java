package dev.idd.app.mining.imports;

import static dev.idd.app.mining.store.Columns.instant;
import static dev.idd.app.mining.store.Columns.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.imports.Report.Reason;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each import. */
@Component
class ImportRuns {
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  ImportRuns(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  enum State {
    RUNNING,
    DONE,
    FAILED
  }

  record Run(
      State state,
      long read,
      long accepted,
      long refused,
      List<Reason> reasons,
      Instant startedAt) {}

  UUID begin(TenantId tenant, ProjectKey project, Instant now) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into history_import (tenant_id, id, project_key, state, lines_read, accepted,
                                        refused, reasons, started_at)
            values (:tenant, :id, :project, 'RUNNING', 0, 0, 0, '[]', :now)""")
        .param("tenant", tenant.value())
        .param("id", id)
        .param("project", project.value())
        .param("now", time(now))
        .update();
    return id;
  }

  void end(TenantId tenant, UUID id, State state, Report report) {
    jdbc.sql(
            """
            update history_import
               set state = :state, lines_read = :read, accepted = :accepted, refused = :refused,
                   reasons = :reasons
             where tenant_id = :tenant and id = :id""")
        .param("tenant", tenant.value())
        .param("id", id)
        .param("state", state.name())
        .param("read", report.read())
        .param("accepted", state == State.DONE ? report.accepted() : 0)
        .param("refused", report.refused())
        .param("reasons", write(report.reasons()))
        .update();
  }

  Optional<Run> find(TenantId tenant, ProjectKey project, UUID id) {
    return jdbc.sql(
            """
            select * from history_import
             where tenant_id = :tenant and project_key = :project and id = :id""")
        .param("tenant", tenant.value())
        .param("project", project.value())
        .param("id", id)
        .query(this::run)
        .optional();
  }

  private Run run(ResultSet row, int number) throws SQLException {
    return new Run(
        State.valueOf(row.getString("state")),
        row.getLong("lines_read"),
        row.getLong("accepted"),
        row.getLong("refused"),
        read(row.getString("reasons")),
        instant(row, "started_at"));
  }

  private String write(List<Reason> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report cannot be written", e);
    }
  }

  private List<Reason> read(String reasons) {
    try {
      return json.readValue(reasons, REASONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report cannot be read", e);
    }
  }
}
