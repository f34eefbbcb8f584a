package dev.idd.app.mining;

import static dev.idd.app.mining.store.Columns.instant;
import static dev.idd.app.mining.store.Columns.instantOrNull;
import static dev.idd.app.mining.store.Columns.time;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.MiningCursor;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What was mined, for those who count it. Periods reach from {@code from} to before {@code until}.
 */
@Component
public class MinedFacts {
  /** Databases limit the parameters of one statement. */
  private static final int CHUNK = 500;

  private final JdbcClient jdbc;
  private final Cursors cursors;

  public MinedFacts(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  /** An incident and when it was identified. */
  public record Incident(IssueId id, Instant created) {}

  /** An improvement of an incident, and when it shipped; null while it has not. */
  public record Tie(
      IssueId incident, Instant incidentCreated, IssueId improvement, @Nullable Instant shipped) {}

  /**
   * How much of the project's history the numbers rest on.
   *
   * @param mined incidents read
   * @param total about how many Jira has; null before we asked
   * @param complete whether all of them were read under the present settings
   * @param minedAt when the last page was read
   * @param lastError why reading does not go on; null when it does
   */
  public record Coverage(
      int mined,
      @Nullable Integer total,
      boolean complete,
      @Nullable Instant minedAt,
      @Nullable String lastError) {
    static final Coverage NOTHING = new Coverage(0, null, false, null, null);
  }

  public Coverage coverage(TenantId tenant, ProjectKey project) {
    return cursors.find(tenant, project).map(this::coverage).orElse(Coverage.NOTHING);
  }

  /** An incident with its key, and when it was last resolved; null while it is open. */
  public record Course(IssueId id, IssueKey key, @Nullable Instant resolved) {}

  /** Issues of Jira that are resolved, and were so in the period; oldest resolution first. */
  public List<Course> resolved(TenantId tenant, ProjectKey project, Instant from, Instant until) {
    return of(
            tenant,
            project,
            """
            select issue_id, issue_key, resolved_at from incident_fact
             where tenant_id = :tenant and project_key = :project and issue_id > 0
               and resolved_at >= :from and resolved_at < :until
             order by resolved_at, issue_id""")
        .param("from", time(from))
        .param("until", time(until))
        .query(MinedFacts::course)
        .list();
  }

  /** Those of these issues that are incidents of the project. */
  public List<Course> among(TenantId tenant, ProjectKey project, Collection<IssueId> issues) {
    var found = new ArrayList<Course>();
    List<Long> ids = issues.stream().map(IssueId::value).distinct().sorted().toList();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      found.addAll(
          of(
                  tenant,
                  project,
                  """
                  select issue_id, issue_key, resolved_at from incident_fact
                   where tenant_id = :tenant and issue_id between :low and :high
                     and issue_id in (:ids) and project_key = :project
                   order by issue_id""")
              .params(tenant.among(ids.subList(from, Math.min(from + CHUNK, ids.size()))))
              .query(MinedFacts::course)
              .list());
    }
    return found;
  }

  private static Course course(ResultSet row, int number) throws SQLException {
    return new Course(
        new IssueId(row.getLong("issue_id")),
        new IssueKey(row.getString("issue_key")),
        instantOrNull(row, "resolved_at"));
  }

  /**
   * All that was mined of an incident.
   *
   * @param components as Jira names them
   */
  public record Detail(
      IssueId id,
      String project,
      Instant created,
      @Nullable Instant acknowledged,
      @Nullable Instant resolved,
      @Nullable Instant closed,
      int reopened,
      @Nullable String severity,
      List<String> components,
      @Nullable String team) {}

  /** Those of these issues that are incidents, in any project; at most 500 of them. */
  public List<Detail> details(TenantId tenant, Collection<IssueId> incidents) {
    return incidents.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select issue_id, project_key, created_at, acknowledged_at, resolved_at, closed_at,
                       reopened, severity, components, team
                  from incident_fact
                 where tenant_id = :tenant and issue_id between :low and :high
                   and issue_id in (:ids)
                 order by issue_id""")
            .params(tenant.among(incidents.stream().map(IssueId::value).toList()))
            .query(MinedFacts::detail)
            .list();
  }

  private static Detail detail(ResultSet row, int number) throws SQLException {
    String components = row.getString("components");
    return new Detail(
        new IssueId(row.getLong("issue_id")),
        row.getString("project_key"),
        instant(row, "created_at"),
        instantOrNull(row, "acknowledged_at"),
        instantOrNull(row, "resolved_at"),
        instantOrNull(row, "closed_at"),
        row.getInt("reopened"),
        row.getString("severity"),
        components.isEmpty() ? List.of() : List.of(components.split("\n")),
        row.getString("team"));
  }

  /** All incidents of a project. */
  public List<IssueId> allOf(TenantId tenant, ProjectKey project) {
    return of(
            tenant,
            project,
            """
            select issue_id from incident_fact
             where tenant_id = :tenant and project_key = :project order by issue_id""")
        .query((row, number) -> new IssueId(row.getLong(1)))
        .list();
  }

  /** An improvement that answers an incident. */
  public record Answering(
      IssueId incident, IssueId improvement, @Nullable Instant shipped, @Nullable LocalDate due) {}

  /** The improvements of these incidents; at most 500 of them. */
  public List<Answering> answersTo(TenantId tenant, Collection<IssueId> incidents) {
    return incidents.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select link.incident_id, link.improvement_id, improvement.shipped_at,
                       improvement.due_on
                  from incident_improvement link
                  join improvement_fact improvement
                    on improvement.tenant_id = link.tenant_id
                   and improvement.issue_id = link.improvement_id
                 where link.tenant_id = :tenant and link.incident_id between :low and :high
                   and link.incident_id in (:ids)
                 order by link.incident_id, link.improvement_id""")
            .params(tenant.among(incidents.stream().map(IssueId::value).toList()))
            .query(
                (row, number) ->
                    new Answering(
                        new IssueId(row.getLong("incident_id")),
                        new IssueId(row.getLong("improvement_id")),
                        instantOrNull(row, "shipped_at"),
                        row.getObject("due_on", LocalDate.class)))
            .list();
  }

  /** The incidents that an improvement answers, as mined. */
  public List<IssueId> answeredBy(TenantId tenant, IssueId improvement) {
    return jdbc.sql(
            """
            select incident_id from incident_improvement
             where tenant_id = :tenant and improvement_id = :improvement order by incident_id""")
        .param("tenant", tenant.value())
        .param("improvement", improvement.value())
        .query((row, number) -> new IssueId(row.getLong(1)))
        .list();
  }

  /** Incidents identified in the period, oldest first, ties by id. */
  public List<Incident> incidents(
      TenantId tenant, ProjectKey project, Instant from, Instant until) {
    return of(
            tenant,
            project,
            """
            select issue_id, created_at from incident_fact
             where tenant_id = :tenant and project_key = :project
               and created_at >= :from and created_at < :until
             order by created_at, issue_id""")
        .param("from", time(from))
        .param("until", time(until))
        .query(
            (row, number) ->
                new Incident(new IssueId(row.getLong("issue_id")), instant(row, "created_at")))
        .list();
  }

  /**
   * Improvements of the project's incidents where either the incident or the shipping is in the
   * period.
   */
  public List<Tie> ties(TenantId tenant, ProjectKey project, Instant from, Instant until) {
    return of(
            tenant,
            project,
            """
            select incident.issue_id as incident_id, incident.created_at,
                   improvement.issue_id as improvement_id, improvement.shipped_at
              from incident_improvement link
              join incident_fact incident
                on incident.tenant_id = link.tenant_id and incident.issue_id = link.incident_id
              join improvement_fact improvement
                on improvement.tenant_id = link.tenant_id
               and improvement.issue_id = link.improvement_id
             where link.tenant_id = :tenant and incident.project_key = :project
               and ((incident.created_at >= :from and incident.created_at < :until)
                    or (improvement.shipped_at >= :from and improvement.shipped_at < :until))
             order by incident.created_at, incident.issue_id, improvement.issue_id""")
        .param("from", time(from))
        .param("until", time(until))
        .query(
            (row, number) ->
                new Tie(
                    new IssueId(row.getLong("incident_id")),
                    instant(row, "created_at"),
                    new IssueId(row.getLong("improvement_id")),
                    instantOrNull(row, "shipped_at")))
        .list();
  }

  /** Those of the incidents that were seen in another project when they were last read. */
  public Set<IssueId> elsewhere(
      TenantId tenant, ProjectKey project, Collection<IssueId> incidents) {
    var found = new HashSet<IssueId>();
    List<Long> ids = incidents.stream().map(IssueId::value).sorted().toList();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      of(
              tenant,
              project,
              """
              select issue_id from incident_fact
               where tenant_id = :tenant and issue_id between :low and :high
                 and issue_id in (:ids) and project_key <> :project""")
          .params(tenant.among(ids.subList(from, Math.min(from + CHUNK, ids.size()))))
          .query(Long.class)
          .list()
          .forEach(id -> found.add(new IssueId(id)));
    }
    return found;
  }

  /** When an improvement shipped; empty while it has not, and for what is none. */
  public Optional<Instant> shipped(TenantId tenant, IssueId improvement) {
    return jdbc.sql(
            """
            select shipped_at from improvement_fact
             where tenant_id = :tenant and issue_id = :issue and shipped_at is not null""")
        .param("tenant", tenant.value())
        .param("issue", improvement.value())
        .query((row, number) -> instant(row, "shipped_at"))
        .optional();
  }

  /** When the mined history begins: its first incident, or the first improvement that shipped. */
  public Optional<Instant> earliest(TenantId tenant, ProjectKey project) {
    return of(
            tenant,
            project,
            """
            select min(least(incident.created_at,
                             coalesce(improvement.shipped_at, incident.created_at))) as earliest
              from incident_fact incident
              left join incident_improvement link
                on link.tenant_id = incident.tenant_id and link.incident_id = incident.issue_id
              left join improvement_fact improvement
                on improvement.tenant_id = link.tenant_id
               and improvement.issue_id = link.improvement_id
             where incident.tenant_id = :tenant and incident.project_key = :project""")
        .query((row, number) -> Optional.ofNullable(instantOrNull(row, "earliest")))
        .single();
  }

  private Coverage coverage(MiningCursor cursor) {
    int mined = mined(cursor);
    Integer total = cursor.total();
    return new Coverage(
        mined,
        total == null ? null : Integer.valueOf(Math.max(total, mined)),
        cursor.complete(),
        cursor.minedAt(),
        cursor.lastError());
  }

  /** Counted, not remembered: a page that is read twice cannot count twice. */
  private int mined(MiningCursor cursor) {
    return since(cursor, cursor.complete() ? 0 : cursor.generation());
  }

  /** How many incidents came from files; no reading of Jira sees them. */
  int imported(TenantId tenant, ProjectKey project) {
    return of(
            tenant,
            project,
            """
            select count(*) from incident_fact
             where tenant_id = :tenant and project_key = :project and issue_id < 0""")
        .query(Integer.class)
        .single();
  }

  /** How many incidents the reading under way has seen: fewer than are known while it renews. */
  int seenBy(MiningCursor cursor) {
    return since(cursor, cursor.generation());
  }

  private int since(MiningCursor cursor, long generation) {
    return of(
            cursor.tenant(),
            cursor.project(),
            """
            select count(*) from incident_fact
             where tenant_id = :tenant and project_key = :project and generation >= :generation
               and issue_id > 0""")
        .param("generation", generation)
        .query(Integer.class)
        .single();
  }

  private StatementSpec of(TenantId tenant, ProjectKey project, String sql) {
    return jdbc.sql(sql).param("tenant", tenant.value()).param("project", project.value());
  }
}
