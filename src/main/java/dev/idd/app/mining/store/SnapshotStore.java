package dev.idd.app.mining.store;

import static dev.idd.app.mining.store.Columns.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest snapshot of every issue that matters. */
@Component
public class SnapshotStore {
  private final JdbcClient jdbc;
  private final Batches batches;
  private final ObjectMapper json;

  public SnapshotStore(JdbcClient jdbc, Batches batches, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  /**
   * Keeps each snapshot unless a newer one is here already: two readers may have asked Jira at
   * different times and arrive in the wrong order.
   *
   * @return ids of those that were kept; from the others nothing may be derived
   */
  public Set<Long> keep(TenantId tenant, List<IssueSnapshot> issues, Instant askedAt) {
    return batches.put(issues, issue -> columns(tenant, issue, askedAt), INSERT, UPDATE).stream()
        .map(IssueSnapshot::id)
        .collect(Collectors.toSet());
  }

  public Optional<IssueSnapshot> find(TenantId tenant, long issue) {
    return jdbc.sql(
            "select body from issue_snapshot where tenant_id = :tenant and issue_id = :issue")
        .param("tenant", tenant.value())
        .param("issue", issue)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  private static final String INSERT =
      """
      insert into issue_snapshot (tenant_id, issue_id, issue_key, updated_at, fetched_at, body)
      values (:tenant, :issue, :key, :updated, :fetched, :body)
      on conflict do nothing""";
  private static final String UPDATE =
      """
      update issue_snapshot
         set issue_key = :key, updated_at = :updated, fetched_at = :fetched, body = :body
       where tenant_id = :tenant and issue_id = :issue
         and (updated_at < :updated
              or (updated_at = :updated and fetched_at <= :fetched))""";

  private SqlParameterSource columns(TenantId tenant, IssueSnapshot issue, Instant askedAt) {
    return new MapSqlParameterSource("tenant", tenant.value())
        .addValue("issue", issue.id())
        .addValue("key", issue.key())
        .addValue("updated", time(issue.updated()))
        .addValue("fetched", time(askedAt))
        .addValue("body", write(issue));
  }

  private String write(IssueSnapshot issue) {
    try {
      return json.writeValueAsString(issue);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A snapshot cannot be written", e);
    }
  }

  private IssueSnapshot read(String body) {
    try {
      return json.readValue(body, IssueSnapshot.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A snapshot cannot be read", e);
    }
  }
}
