package dev.idd.app.mining.store;

import static dev.idd.app.mining.store.Columns.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The latest snapshot of every issue that matters. */
@Component
public class SnapshotStore {
  private final JdbcClient jdbc;
  private final ObjectMapper json;

  public SnapshotStore(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Keeps the snapshot unless a newer one is here already: two readers may have asked Jira at
   * different times and arrive in the wrong order.
   *
   * @return whether it was kept; if not, nothing may be derived from it
   */
  public boolean keep(TenantId tenant, IssueSnapshot issue, Instant askedAt) {
    int inserted =
        columns(
                tenant,
                issue,
                askedAt,
                """
                insert into issue_snapshot
                  (tenant_id, issue_id, issue_key, updated_at, fetched_at, body)
                values (:tenant, :issue, :key, :updated, :fetched, :body)
                on conflict do nothing""")
            .update();
    return inserted > 0
        || columns(
                    tenant,
                    issue,
                    askedAt,
                    """
                    update issue_snapshot
                       set issue_key = :key, updated_at = :updated, fetched_at = :fetched,
                           body = :body
                     where tenant_id = :tenant and issue_id = :issue
                       and (updated_at < :updated
                            or (updated_at = :updated and fetched_at <= :fetched))""")
                .update()
            > 0;
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

  private StatementSpec columns(TenantId tenant, IssueSnapshot issue, Instant askedAt, String sql) {
    return jdbc.sql(sql)
        .param("tenant", tenant.value())
        .param("issue", issue.id())
        .param("key", issue.key())
        .param("updated", time(issue.updated()))
        .param("fetched", time(askedAt))
        .param("body", write(issue));
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
