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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Incidents, improvements and what ties them, one row each however often they are read. An insert
 * that may be in vain and an update, because that is safe on both databases when two projects read
 * the same improvement at once.
 */
@Component
public class FactStore {
  private final JdbcClient jdbc;

  public FactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The incident as it is now; its improvements are those given and no others. */
  public void put(
      TenantId tenant, IncidentFact incident, long generation, Collection<Long> improvements) {
    forgetImprovement(tenant, incident.id());
    columns(tenant, incident, generation, INSERT_INCIDENT).update();
    columns(tenant, incident, generation, UPDATE_INCIDENT).update();
    unlink(tenant, incident.id());
    improvements.stream().sorted().forEach(one -> link(tenant, incident.id(), one));
  }

  /** The improvement as it is now; its incidents stay as they are. */
  public void put(TenantId tenant, ImprovementFact improvement, Instant derivedAt) {
    forgetIncident(tenant, improvement.id());
    columns(tenant, improvement, derivedAt, INSERT_IMPROVEMENT).update();
    columns(tenant, improvement, derivedAt, UPDATE_IMPROVEMENT).update();
  }

  /** The improvement answers these incidents and no others. */
  public void answers(TenantId tenant, long improvement, Collection<Long> incidents) {
    sql(
            tenant,
            "delete from incident_improvement where tenant_id = :tenant and improvement_id = :issue")
        .param("issue", improvement)
        .update();
    incidents.stream().sorted().forEach(one -> link(tenant, one, improvement));
  }

  /** An incident that was read again unchanged still belongs to the generation that saw it. */
  public void seen(TenantId tenant, long incident, long generation) {
    sql(
            tenant,
            """
            update incident_fact set generation = :generation
             where tenant_id = :tenant and issue_id = :issue""")
        .param("issue", incident)
        .param("generation", generation)
        .update();
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

  /** Incidents of the project that this generation did not see are gone from it. */
  public void forgetUnseen(TenantId tenant, ProjectKey project, long generation) {
    String unseen =
        " where tenant_id = :tenant and project_key = :project and generation < :generation";
    sql(
            tenant,
            """
            delete from incident_improvement
             where tenant_id = :tenant
               and incident_id in (select issue_id from incident_fact"""
                + unseen
                + ")")
        .param("project", project.value())
        .param("generation", generation)
        .update();
    sql(tenant, "delete from incident_fact" + unseen)
        .param("project", project.value())
        .param("generation", generation)
        .update();
  }

  /** Everything that was mined for the project, so that it can be mined again. */
  public void forgetProject(TenantId tenant, ProjectKey project, Instant now) {
    sql(
            tenant,
            """
            delete from issue_snapshot
             where tenant_id = :tenant
               and issue_id in (select issue_id from incident_fact
                                 where tenant_id = :tenant and project_key = :project)""")
        .param("project", project.value())
        .update();
    forgetUnseen(tenant, project, Long.MAX_VALUE);
    tidy(tenant, now.plusSeconds(1));
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
    return projects(tenant, "incident_fact", issues);
  }

  /** The known improvements among these issues, with the keys of their projects. */
  public Map<Long, String> improvementsAmong(TenantId tenant, Collection<Long> issues) {
    return projects(tenant, "improvement_fact", issues);
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

  private Map<Long, String> projects(TenantId tenant, String table, Collection<Long> issues) {
    var projects = new HashMap<Long, String>();
    if (!issues.isEmpty()) {
      sql(
              tenant,
              "select issue_id, project_key from "
                  + table
                  + " where tenant_id = :tenant and issue_id in (:issues)")
          .param("issues", issues)
          .query(
              row -> {
                projects.put(row.getLong("issue_id"), row.getString("project_key"));
              });
    }
    return projects;
  }

  private void forgetIncident(TenantId tenant, long issue) {
    unlink(tenant, issue);
    sql(tenant, "delete from incident_fact where tenant_id = :tenant and issue_id = :issue")
        .param("issue", issue)
        .update();
  }

  private void forgetImprovement(TenantId tenant, long issue) {
    answers(tenant, issue, List.of());
    sql(tenant, "delete from improvement_fact where tenant_id = :tenant and issue_id = :issue")
        .param("issue", issue)
        .update();
  }

  private void unlink(TenantId tenant, long incident) {
    sql(
            tenant,
            "delete from incident_improvement where tenant_id = :tenant and incident_id = :issue")
        .param("issue", incident)
        .update();
  }

  private void link(TenantId tenant, long incident, long improvement) {
    sql(
            tenant,
            """
            insert into incident_improvement (tenant_id, incident_id, improvement_id)
            values (:tenant, :incident, :improvement) on conflict do nothing""")
        .param("incident", incident)
        .param("improvement", improvement)
        .update();
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

  private StatementSpec columns(
      TenantId tenant, IncidentFact incident, long generation, String sql) {
    return sql(tenant, sql)
        .param("issue", incident.id())
        .param("key", incident.key())
        .param("project", incident.project())
        .param("created", time(incident.created()))
        .param("resolved", timeOrNull(incident.resolved()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("closed", timeOrNull(incident.closed()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("reopened", incident.reopened())
        .param("generation", generation)
        .param("acknowledged", timeOrNull(incident.acknowledged()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("severity", incident.severity(), Types.VARCHAR)
        .param("components", String.join("\n", incident.components()))
        .param("team", incident.team(), Types.VARCHAR);
  }

  private StatementSpec columns(
      TenantId tenant, ImprovementFact improvement, Instant derivedAt, String sql) {
    return sql(tenant, sql)
        .param("issue", improvement.id())
        .param("key", improvement.key())
        .param("project", improvement.project())
        .param("created", time(improvement.created()))
        .param("shipped", timeOrNull(improvement.shipped()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("due", improvement.due(), Types.DATE)
        .param("derived", time(derivedAt));
  }

  private StatementSpec sql(TenantId tenant, String sql) {
    return jdbc.sql(sql).param("tenant", tenant.value());
  }
}
