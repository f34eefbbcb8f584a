package dev.idd.app.mining.store;

import dev.idd.app.tenant.TenantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whose facts changed: of incidents that were there before, or are there after. */
@Component
public class FactChanges {
  /** A statement is to stay readable for the database. */
  private static final int CHUNK = 500;

  private final JdbcClient jdbc;
  private final FactWatch watch;

  public FactChanges(JdbcClient jdbc, FactWatch watch) {
    this.jdbc = jdbc;
    this.watch = watch;
  }

  /** Does something to these issues and announces what that meant for incidents. */
  public void around(TenantId tenant, Collection<Long> issues, Runnable change) {
    var affected = new TreeMap<String, Set<Long>>();
    collect(tenant, issues, affected);
    change.run();
    collect(tenant, issues, affected);
    affected.forEach((project, incidents) -> watch.changed(tenant, project, incidents));
  }

  /** Anything in the project may have changed. */
  public void everythingIn(TenantId tenant, String project) {
    watch.changed(tenant, project, Set.of());
  }

  private void collect(TenantId tenant, Collection<Long> issues, Map<String, Set<Long>> affected) {
    List<Long> ids = new ArrayList<>(new TreeSet<>(issues));
    for (int from = 0; from < ids.size(); from += CHUNK) {
      String some = Ids.table(ids.subList(from, Math.min(from + CHUNK, ids.size())));
      jdbc.sql(
              """
              select fact.issue_id, fact.project_key
                from %1$s
                join incident_fact fact
                  on fact.tenant_id = :tenant and fact.issue_id = ids.id
              union
              select incident.issue_id, incident.project_key
                from %1$s
                join incident_improvement link
                  on link.tenant_id = :tenant and link.improvement_id = ids.id
                join incident_fact incident
                  on incident.tenant_id = link.tenant_id and incident.issue_id = link.incident_id"""
                  .formatted(some))
          .param("tenant", tenant.value())
          .query(
              row -> {
                affected
                    .computeIfAbsent(row.getString("project_key"), any -> new TreeSet<>())
                    .add(row.getLong("issue_id"));
              });
    }
  }
}
