package dev.idd.app.mining.imports;

import static dev.idd.app.mining.store.Columns.time;
import static dev.idd.app.mining.store.Columns.timeOrNull;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.store.Batches;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.tenant.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes incidents of files as facts, beside those of Jira. */
@Component
class ImportedFacts {
  /** As many bits as a number in a page keeps exactly. */
  private static final long BITS = (1L << 52) - 1;

  private final Batches batches;

  ImportedFacts(Batches batches) {
    this.batches = batches;
  }

  /** The last of those with the same key counts. */
  void put(TenantId tenant, ProjectKey project, String source, List<ImportedIncident> incidents) {
    var byId = new LinkedHashMap<Long, ImportedIncident>();
    incidents.forEach(one -> byId.put(id(project, source, one.key()), one));
    batches.put(
        byId.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList(),
        one -> columns(tenant, project, source, one.getKey(), one.getValue()),
        INSERT,
        UPDATE);
  }

  /** Below zero, where no issue of Jira is, and always the same for the same incident. */
  static long id(ProjectKey project, String source, String key) {
    String name = project.value() + '\n' + source + '\n' + key;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return -1 - (ByteBuffer.wrap(hash).getLong() & BITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java cannot do SHA-256.", e);
    }
  }

  private static final String INSERT =
      """
      insert into incident_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                 resolved_at, closed_at, reopened, generation,
                                 acknowledged_at, severity, components, team, source)
      values (:tenant, :issue, :key, :project, :created, :resolved, :closed, :reopened, :generation,
              :acknowledged, :severity, :components, :team, :source)
      on conflict do nothing""";
  private static final String UPDATE =
      """
      update incident_fact
         set created_at = :created, resolved_at = :resolved, closed_at = :closed,
             reopened = :reopened, acknowledged_at = :acknowledged, severity = :severity,
             components = :components, team = :team
       where tenant_id = :tenant and issue_id = :issue""";

  private static SqlParameterSource columns(
      TenantId tenant, ProjectKey project, String source, long id, ImportedIncident incident) {
    return new MapSqlParameterSource("tenant", tenant.value())
        .addValue("issue", id)
        .addValue("key", incident.key())
        .addValue("project", project.value())
        .addValue("created", time(incident.created()))
        .addValue("resolved", timeOrNull(incident.resolved()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("closed", timeOrNull(incident.closed()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("reopened", incident.reopened())
        .addValue("generation", FactStore.IMPORTED)
        .addValue(
            "acknowledged", timeOrNull(incident.acknowledged()), Types.TIMESTAMP_WITH_TIMEZONE)
        .addValue("severity", incident.severity(), Types.VARCHAR)
        .addValue("components", String.join("\n", incident.components()))
        .addValue("team", incident.team(), Types.VARCHAR)
        .addValue("source", source);
  }
}
