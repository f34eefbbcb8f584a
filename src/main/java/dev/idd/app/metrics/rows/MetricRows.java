package dev.idd.app.metrics.rows;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.numbers.IncidentRow;
import dev.idd.app.metrics.numbers.ScoreRow;
import dev.idd.app.metrics.numbers.TieRow;
import dev.idd.app.tenant.TenantId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that numbers are made of. */
@Repository
public class MetricRows {
  private static final int FETCH = 5_000;
  private static final String INCIDENTS =
      """
      select issue_id, created_at, detected_at, acknowledged_at, resolved_at, closed_at, reopened,
             severity, class_key, component, classified, tool, team, ai, tested, findings,
             extracted, verified, cost, saved
        from metric_incident where tenant_id = ? and project_key = ?""";
  private static final String TIES =
      """
      select incident_id, improvement_id, shipped_at, due_on, committed
        from metric_tie where tenant_id = ? and project_key = ?""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  public MetricRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = new JdbcTemplate(Objects.requireNonNull(batches.getDataSource()));
    this.batches.setFetchSize(FETCH);
  }

  /** Which state the rows of a project are in, and since when. */
  public record Version(long number, Instant refreshedAt) {}

  /** Empty: nothing was ever counted. */
  public Optional<Version> version(TenantId tenant, ProjectKey project) {
    return jdbc.sql(
            """
            select version, refreshed_at from metric_project
             where tenant_id = ? and project_key = ?""")
        .params(tenant.value(), project.value())
        .query(
            (row, number) ->
                new Version(
                    row.getLong("version"),
                    row.getObject("refreshed_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Everything of a project; three statements, however much it is. */
  public History history(TenantId tenant, ProjectKey project, Duration lookback) {
    List<ScoreRow> scores =
        jdbc.sql(
                """
                select answer.issue_id, answer.score, count(*) as people
                  from satisfaction_answer answer
                  join metric_incident incident
                    on incident.tenant_id = answer.tenant_id
                   and incident.issue_id = answer.issue_id
                 where answer.tenant_id = ? and incident.project_key = ?
                 group by answer.issue_id, answer.score""")
            .params(tenant.value(), project.value())
            .query((row, n) -> new ScoreRow(row.getLong(1), row.getInt(2), row.getInt(3)))
            .list();
    var words = new Words();
    return History.of(
        batches.query(INCIDENTS, (row, n) -> incident(row, words), tenant.value(), project.value()),
        batches.query(TIES, MetricRows::tie, tenant.value(), project.value()),
        scores,
        lookback.toMillis());
  }

  /** Improvements that somebody committed to, that are not shipped, and whose last day passed. */
  public List<TieRow> overdue(TenantId tenant, ProjectKey project, LocalDate today) {
    return jdbc.sql(
            TIES
                + " and committed and shipped_at is null and due_on < ?"
                + " order by due_on, improvement_id, incident_id")
        .params(tenant.value(), project.value(), Date.valueOf(today))
        .query(MetricRows::tie)
        .list();
  }

  Set<Long> incidentsOf(TenantId tenant, ProjectKey project) {
    return new HashSet<>(
        jdbc.sql("select issue_id from metric_incident where tenant_id = ? and project_key = ?")
            .params(tenant.value(), project.value())
            .query(Long.class)
            .list());
  }

  /** Under which projects these incidents are counted now. */
  Set<String> projectsOf(TenantId tenant, Collection<Long> incidents) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct project_key from metric_incident
                 where tenant_id = :tenant and issue_id between :low and :high
                   and issue_id in (:ids)""")
            .params(tenant.among(incidents))
            .query(String.class)
            .list());
  }

  /** An incident with its project. */
  record Placed(String project, IncidentRow row) {}

  /** An improvement with the project of its incident. */
  record PlacedTie(String project, TieRow row) {}

  /** These incidents are as given; those that are not given are gone. */
  void replace(
      TenantId tenant, Collection<Long> incidents, List<Placed> rows, List<PlacedTie> ties) {
    delete(tenant, "metric_tie", "incident_id", incidents);
    delete(tenant, "metric_incident", "issue_id", incidents);
    batches.batchUpdate(
        """
        insert into metric_incident
          (tenant_id, issue_id, project_key, created_at, detected_at, acknowledged_at, resolved_at,
           closed_at, reopened, severity, class_key, component, classified, tool, team, ai, tested,
           findings, extracted, verified, cost, saved)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows.stream().map(one -> columns(tenant, one.project(), one.row())).toList());
    batches.batchUpdate(
        """
        insert into metric_tie
          (tenant_id, incident_id, improvement_id, project_key, shipped_at, due_on, committed)
        values (?, ?, ?, ?, ?, ?, ?)""",
        ties.stream().map(one -> columns(tenant, one.project(), one.row())).toList());
  }

  private void delete(TenantId tenant, String table, String id, Collection<Long> incidents) {
    jdbc.sql(
            """
            delete from %s
             where tenant_id = :tenant and %s between :low and :high and %s in (:ids)"""
                .formatted(table, id, id))
        .params(tenant.among(incidents))
        .update();
  }

  /** Whoever counted this project knows now that it is old. */
  public void changed(TenantId tenant, String project, Instant now) {
    jdbc.sql(
            """
            insert into metric_project (tenant_id, project_key, version, refreshed_at)
            values (?, ?, 0, ?) on conflict do nothing""")
        .params(tenant.value(), project, now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            update metric_project set version = version + 1, refreshed_at = ?
             where tenant_id = ? and project_key = ?""")
        .params(now.atOffset(ZoneOffset.UTC), tenant.value(), project)
        .update();
  }

  /** The project of an incident, if it is counted. */
  public Optional<String> projectOf(TenantId tenant, IssueId incident) {
    return projectsOf(tenant, List.of(incident.value())).stream().findAny();
  }

  private static @Nullable Object[] columns(TenantId tenant, String project, IncidentRow row) {
    return new @Nullable Object[] {
      tenant.value(),
      row.id(),
      project,
      time(row.created()),
      time(row.detected()),
      time(row.acknowledged()),
      time(row.resolved()),
      time(row.closed()),
      row.reopened(),
      row.severity(),
      row.classKey(),
      row.component(),
      row.classified(),
      row.tool(),
      row.team(),
      row.ai(),
      row.tested(),
      row.findings(),
      row.extracted(),
      row.verified(),
      number(row.cost()),
      number(row.saved())
    };
  }

  private static @Nullable Object[] columns(TenantId tenant, String project, TieRow row) {
    return new @Nullable Object[] {
      tenant.value(),
      row.incident(),
      row.improvement(),
      project,
      time(row.shipped()),
      row.due() == IncidentRow.NONE ? null : Date.valueOf(LocalDate.ofEpochDay(row.due())),
      row.committed()
    };
  }

  private static IncidentRow incident(ResultSet row, Words words) throws SQLException {
    return new IncidentRow(
        row.getLong(1),
        millis(row, 2),
        millis(row, 3),
        millis(row, 4),
        millis(row, 5),
        millis(row, 6),
        row.getInt(7),
        words.one(row.getString(8)),
        words.one(row.getString(9)),
        words.one(row.getString(10)),
        row.getBoolean(11),
        words.one(row.getString(12)),
        words.one(row.getString(13)),
        row.getObject(14, Boolean.class),
        row.getBoolean(15),
        row.getInt(16),
        row.getBoolean(17),
        row.getBoolean(18),
        number(row, 19),
        number(row, 20));
  }

  /** The same few names come with every incident; one of each is enough. */
  private static final class Words {
    private final Map<String, String> known = new HashMap<>();

    @Nullable String one(@Nullable String word) {
      if (word == null) {
        return null;
      }
      String same = known.putIfAbsent(word, word);
      return same == null ? word : same;
    }
  }

  private static TieRow tie(ResultSet row, int number) throws SQLException {
    LocalDate due = row.getObject(4, LocalDate.class);
    return new TieRow(
        row.getLong(1),
        row.getLong(2),
        millis(row, 3),
        due == null ? IncidentRow.NONE : due.toEpochDay(),
        row.getBoolean(5));
  }

  private static @Nullable OffsetDateTime time(long millis) {
    return millis == IncidentRow.NONE
        ? null
        : Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Long number(long number) {
    return number == IncidentRow.NONE ? null : Long.valueOf(number);
  }

  private static long millis(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? IncidentRow.NONE : at.toEpochSecond() * 1_000 + at.getNano() / 1_000_000;
  }

  private static long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? IncidentRow.NONE : number;
  }
}
