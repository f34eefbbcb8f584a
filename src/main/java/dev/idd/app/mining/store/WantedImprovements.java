package dev.idd.app.mining.store;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.facts.MinedPage.Incident;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Improvements that incidents were seen linked to and that are still to be read. They are read when
 * there are enough for a whole page, so that the few on each page of incidents do not cost a
 * request of their own.
 */
@Component
public class WantedImprovements {
  private static final int CHUNK = 500;

  private final JdbcClient jdbc;
  private final Batches batches;

  public WantedImprovements(JdbcClient jdbc, Batches batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  public Set<Long> of(TenantId tenant, ProjectKey project) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct improvement_id from wanted_improvement
                 where tenant_id = :tenant and project_key = :project""")
            .param("tenant", tenant.value())
            .param("project", project.value())
            .query(Long.class)
            .list());
  }

  /** These incidents want what they say is to be read later, and nothing else. */
  void put(TenantId tenant, List<Incident> incidents) {
    forget(tenant, "incident_id", incidents.stream().map(one -> one.snapshot().id()).toList());
    List<Wanted> rows =
        incidents.stream()
            .flatMap(
                one ->
                    one.later().stream()
                        .sorted()
                        .map(id -> new Wanted(one.snapshot().project(), one.snapshot().id(), id)))
            .toList();
    batches.run(
        """
        insert into wanted_improvement (tenant_id, project_key, incident_id, improvement_id)
        values (:tenant, :project, :incident, :improvement) on conflict do nothing""",
        rows,
        one ->
            new MapSqlParameterSource("tenant", tenant.value())
                .addValue("project", one.project())
                .addValue("incident", one.incident())
                .addValue("improvement", one.improvement()));
  }

  private record Wanted(String project, long incident, long improvement) {}

  /** These were read: those that are improvements are tied to whoever waited for them. */
  void arrived(TenantId tenant, Collection<Long> improvements) {
    chunks(improvements)
        .forEach(
            ids ->
                jdbc.sql(
                        """
                        insert into incident_improvement (tenant_id, incident_id, improvement_id)
                        select wanted.tenant_id, wanted.incident_id, wanted.improvement_id
                          from wanted_improvement wanted
                         where wanted.tenant_id = :tenant and wanted.improvement_id in (:ids)
                           and (select count(*) from incident_fact incident
                                 where incident.tenant_id = wanted.tenant_id
                                   and incident.issue_id = wanted.incident_id) > 0
                           and (select count(*) from improvement_fact improvement
                                 where improvement.tenant_id = wanted.tenant_id
                                   and improvement.issue_id = wanted.improvement_id) > 0
                            on conflict do nothing""")
                    .param("tenant", tenant.value())
                    .param("ids", ids)
                    .update());
    forget(tenant, "improvement_id", improvements);
  }

  private void forget(TenantId tenant, String column, Collection<Long> issues) {
    chunks(issues)
        .forEach(
            ids ->
                jdbc.sql(
                        "delete from wanted_improvement where tenant_id = :tenant and "
                            + column
                            + " in (:ids)")
                    .param("tenant", tenant.value())
                    .param("ids", ids)
                    .update());
  }

  private static List<List<Long>> chunks(Collection<Long> issues) {
    List<Long> ids = issues.stream().sorted().toList();
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + CHUNK)
        .mapToObj(from -> ids.subList(from, Math.min(from + CHUNK, ids.size())))
        .toList();
  }
}
