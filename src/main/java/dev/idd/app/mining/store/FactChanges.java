package dev.idd.app.mining.store;

import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says whose facts changed: of incidents that were there before, or are there after. */
@Component
public class FactChanges {
  private final ByKey rows;
  private final FactWatch watch;

  public FactChanges(JdbcClient jdbc, FactWatch watch) {
    this.rows = new ByKey(jdbc);
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
    Set<Long> all = rows.answered(tenant, issues);
    all.addAll(issues);
    rows.projects(tenant, "incident_fact", all)
        .forEach(
            (incident, project) ->
                affected.computeIfAbsent(project, any -> new TreeSet<>()).add(incident));
  }
}
