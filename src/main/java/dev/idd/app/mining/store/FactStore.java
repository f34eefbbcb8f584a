package dev.idd.app.mining.store;

import static dev.idd.app.mining.store.Columns.time;
import static dev.idd.app.mining.store.Columns.timeOrNull;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.facts.ImprovementFact;
import dev.idd.app.mining.facts.IncidentFact;
import dev.idd.app.tenant.TenantId;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Incidents, improvements and what ties them, one row each however often they are read, a page at a
 * time.
 */
@Component
public class FactStore {
  /** Of imported incidents: every reading is before this one, so none misses them. */
  public static final long IMPORTED = Long.MAX_VALUE;

  private final JdbcClient jdbc;
  private final Batches batches;
  private final ByKey rows;

  public FactStore(JdbcClient jdbc, Batches batches) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.rows = new ByKey(jdbc);
  }

  /**
   * An incident as it is now.
   *
   * @param generation the reading that saw it
   * @param improvements those that answer it, and no others
   */
  public record Seen(IncidentFact fact, long generation, Collection<Long> improvements) {}

  /** Incidents as they are now. */
  public void putIncidents(TenantId tenant, List<Seen> incidents) {
    List<Long> ids = incidents.stream().map(one -> one.fact().id()).toList();
    delete(tenant, "incident_improvement", "improvement_id", ids);
    delete(tenant, "improvement_fact", "issue_id", ids);
    batches.put(incidents, one -> columns(tenant, one), INSERT_INCIDENT, UPDATE_INCIDENT);
    delete(tenant, "incident_improvement", "incident_id", ids);
    link(
        tenant,
        incidents.stream()
            .flatMap(
                one ->
                    one.improvements().stream()
                        .sorted()
                        .map(improvement -> new Tie(one.fact().id(), improvement)))
            .toList());
  }

  /** Improvements as they are now; their incidents stay as they are. */
  public void putImprovements(
      TenantId tenant, List<ImprovementFact> improvements, Instant derivedAt) {
    List<Long> ids = improvements.stream().map(ImprovementFact::id).toList();
    delete(tenant, "incident_improvement", "incident_id", ids);
    delete(tenant, "incident_fact", "issue_id", ids);
    batches.put(
        improvements,
        one -> columns(tenant, one, derivedAt),
        INSERT_IMPROVEMENT,
        UPDATE_IMPROVEMENT);
  }

  /** The improvement answers these incidents and no others. */
  public void answers(TenantId tenant, long improvement, Collection<Long> incidents) {
    delete(tenant, "incident_improvement", "improvement_id", List.of(improvement));
    link(tenant, incidents.stream().sorted().map(one -> new Tie(one, improvement)).toList());
  }

  /** Incidents that were read again unchanged still belong to the generation that saw them. */
  public void seen(TenantId tenant, Collection<Long> incidents, long generation) {
    batches.run(
        """
        update incident_fact set generation = :generation
         where tenant_id = :tenant and issue_id = :issue""",
        incidents.stream().sorted().toList(),
        issue -> read(tenant, issue, generation));
  }

  /** Whatever is known of the issue is gone. */
  public void forget(TenantId tenant, long issue) {
    forgetIncident(tenant, issue);
    forgetImprovement(tenant, issue);
    sql(tenant, "delete from issue_snapshot where tenant_id = :tenant and issue_id = :issue")
        .param("issue", issue)
        .update();
  }

  /** Incidents of the project that this generation did not see. */
  List<Long> unseen(TenantId tenant, ProjectKey project, long generation) {
    return sql(
            tenant,
            """
            select issue_id from incident_fact
             where tenant_id = :tenant and project_key = :project and generation < :generation
             order by issue_id""")
        .param("project", project.value())
        .param("generation", generation)
        .query(Long.class)
        .list();
  }

  /**
   * These are gone from the project, unless a later generation has seen them meanwhile. One by one,
   * for they are few: asked for all at once, PostgreSQL compares every link with every incident of
   * a site that its statistics do not know yet.
   */
  void forgetUnseen(TenantId tenant, ProjectKey project, List<Long> unseen, long generation) {
    Function<Long, SqlParameterSource> columns =
        issue -> read(tenant, issue, generation).addValue("project", project.value());
    batches.run(
        """
        delete from incident_improvement
         where tenant_id = :tenant and incident_id = :issue
           and exists (select 1 from incident_fact
                        where tenant_id = :tenant and issue_id = :issue
                          and project_key = :project and generation < :generation)""",
        unseen,
        columns);
    batches.run(
        """
        delete from incident_fact
         where tenant_id = :tenant and issue_id = :issue
           and project_key = :project and generation < :generation""",
        unseen,
        columns);
  }

  private static MapSqlParameterSource read(TenantId tenant, long issue, long generation) {
    return new MapSqlParameterSource("tenant", tenant.value())
        .addValue("issue", issue)
        .addValue("generation", generation);
  }

  /** Everything that was mined for the project, so that it can be mined again; imports stay. */
  public void forgetProject(TenantId tenant, ProjectKey project, Instant now) {
    ofProject(
        tenant,
        project,
        """
        delete from issue_snapshot
         where tenant_id = :tenant
           and issue_id in (select issue_id from incident_fact
                             where tenant_id = :tenant and project_key = :project)""");
    ofProject(
        tenant,
        project,
        """
        delete from incident_improvement
         where tenant_id = :tenant
           and incident_id in (select issue_id from incident_fact
                                where tenant_id = :tenant and project_key = :project
                                  and generation < :imported)""");
    ofProject(
        tenant,
        project,
        """
        delete from incident_fact
         where tenant_id = :tenant and project_key = :project and generation < :imported""");
    tidy(tenant, now.plusSeconds(1));
  }

  private void ofProject(TenantId tenant, ProjectKey project, String sql) {
    sql(tenant, sql).param("project", project.value()).param("imported", IMPORTED).update();
  }

  /**
   * Improvements that answer no incident, and snapshots of nothing, are no longer needed.
   *
   * @param before spares what another project has just read and is about to link
   */
  public void tidy(TenantId tenant, Instant before) {
    sql(
            tenant,
            """
            delete from improvement_fact
             where tenant_id = :tenant and derived_at < :before
               and not exists (select 1 from incident_improvement link
                                where link.tenant_id = improvement_fact.tenant_id
                                  and link.improvement_id = improvement_fact.issue_id)""")
        .param("before", time(before))
        .update();
    sql(
            tenant,
            """
            delete from issue_snapshot
             where tenant_id = :tenant and fetched_at < :before
               and not exists (select 1 from incident_fact
                                where incident_fact.tenant_id = issue_snapshot.tenant_id
                                  and incident_fact.issue_id = issue_snapshot.issue_id)
               and not exists (select 1 from improvement_fact
                                where improvement_fact.tenant_id = issue_snapshot.tenant_id
                                  and improvement_fact.issue_id = issue_snapshot.issue_id)""")
        .param("before", time(before))
        .update();
  }

  /** The known incidents among these issues, with the keys of their projects. */
  public Map<Long, String> incidentsAmong(TenantId tenant, Collection<Long> issues) {
    return rows.projects(tenant, "incident_fact", issues);
  }

  /** The known improvements among these issues, with the keys of their projects. */
  public Map<Long, String> improvementsAmong(TenantId tenant, Collection<Long> issues) {
    return rows.projects(tenant, "improvement_fact", issues);
  }

  /** Ids of all improvements of the project's incidents, in order. */
  public List<Long> improvementsOf(TenantId tenant, ProjectKey project) {
    return sql(
            tenant,
            """
            select distinct link.improvement_id
              from incident_improvement link
              join incident_fact incident
                on incident.tenant_id = link.tenant_id and incident.issue_id = link.incident_id
             where link.tenant_id = :tenant and incident.project_key = :project
             order by link.improvement_id""")
        .param("project", project.value())
        .query(Long.class)
        .list();
  }

  private void forgetIncident(TenantId tenant, long issue) {
    delete(tenant, "incident_improvement", "incident_id", List.of(issue));
    delete(tenant, "incident_fact", "issue_id", List.of(issue));
  }

  private void forgetImprovement(TenantId tenant, long issue) {
    delete(tenant, "incident_improvement", "improvement_id", List.of(issue));
    delete(tenant, "improvement_fact", "issue_id", List.of(issue));
  }

  /** What is there is asked for first: mostly nothing is, and one question does for a page. */
  private void delete(TenantId tenant, String table, String column, List<Long> issues) {
    batches.run(
        "delete from %s where tenant_id = :tenant and %s = :issue".formatted(table, column),
        rows.there(tenant, table, column, issues),
        issue -> new MapSqlParameterSource("tenant", tenant.value()).addValue("issue", issue));
  }

  private record Tie(long incident, long improvement) {}

  private void link(TenantId tenant, List<Tie> ties) {
    batches.run(
        """
        insert into incident_improvement (tenant_id, incident_id, improvement_id)
        values (:tenant, :incident, :improvement) on conflict do nothing""",
        ties,
        tie ->
            new MapSqlParameterSource("tenant", tenant.value())
                .addValue("incident", tie.incident())
                .addValue("improvement", tie.improvement()));
  }

  private static final String INSERT_INCIDENT =
      """
      insert into incident_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                 resolved_at, closed_at, reopened, generation,
                                 acknowledged_at, severity, components, team)
      values (:tenant, :issue, :key, :project, :created, :resolved, :closed, :reopened, :generation,
              :acknowledged, :severity, :components, :team)
      on conflict do nothing""";
  private static final String UPDATE_INCIDENT =
      """
      update incident_fact
         set issue_key = :key, project_key = :project, created_at = :created,
             resolved_at = :resolved, closed_at = :closed, reopened = :reopened,
             generation = :generation, acknowledged_at = :acknowledged, severity = :severity,
             components = :components, team = :team
       where tenant_id = :tenant and issue_id = :issue""";
  private static final String INSERT_IMPROVEMENT =
      """
      insert into improvement_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                    shipped_at, due_on, derived_at)
      values (:tenant, :issue, :key, :project, :created, :shipped, :due, :derived)
      on conflict do nothing""";
  private static final String UPDATE_IMPROVEMENT =
      """
      update improvement_fact
         set issue_key = :key, project_key = :project, created_at = :created,
             shipped_at = :shipped, due_on = :due, derived_at = :derived
       where tenant_id = :tenant and issue_id = :issue""";

  private static SqlParameterSource columns(TenantId tenant, Seen seen) {
    IncidentFact incident = seen.fact();
    return new MapSqlParameterSource("tenant", tenant.value())
        .addValue("issue", incident.id())
        .addValue("key", incident.key())
        .addValue("project", incident.project())
        .addValue("created", time(incident.created()))
        .addValue("resolved", timeOrNull(incident.resolved()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("closed", timeOrNull(incident.closed()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("reopened", incident.reopened())
        .addValue("generation", seen.generation())
        .addValue(
            "acknowledged", timeOrNull(incident.acknowledged()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("severity", incident.severity(), Types.VARCHAR)
        .addValue("components", String.join("\n", incident.components()))
        .addValue("team", incident.team(), Types.VARCHAR);
  }

  private static SqlParameterSource columns(
      TenantId tenant, ImprovementFact improvement, Instant derivedAt) {
    return new MapSqlParameterSource("tenant", tenant.value())
        .addValue("issue", improvement.id())
        .addValue("key", improvement.key())
        .addValue("project", improvement.project())
        .addValue("created", time(improvement.created()))
        .addValue("shipped", timeOrNull(improvement.shipped()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("due", improvement.due(), Types.DATE)
        .addValue("derived", time(derivedAt));
  }

  private StatementSpec sql(TenantId tenant, String sql) {
    return jdbc.sql(sql).param("tenant", tenant.value());
  }
}
