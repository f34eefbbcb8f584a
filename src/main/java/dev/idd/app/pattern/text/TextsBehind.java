package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares what was read with what there is to read: a text is behind when the issue, its Extract
 * or the model is another one than the text was made of. There is no list of things to do that
 * could get lost.
 */
@Repository
class TextsBehind {
  private static final String THERE =
      """
      select f.issue_id, f.project_key, s.updated_at, coalesce(e.version, 0) as extract_version,
             case when t.read_version = s.updated_at and not t.gone then 1 else 0 end as is_read
        from incident_fact f
        join issue_snapshot s on s.tenant_id = f.tenant_id and s.issue_id = f.issue_id
        left join incident_extract e on e.tenant_id = f.tenant_id and e.issue_id = f.issue_id
        left join incident_text t on t.tenant_id = f.tenant_id and t.issue_id = f.issue_id
       where f.tenant_id = :tenant
         and (t.read_version is distinct from s.updated_at
              or t.project_key <> f.project_key
              or t.extract_version <> coalesce(e.version, 0)
              or (not t.gone and coalesce(t.model, '') <> coalesce(:model, t.model, '')))
      """;
  private static final String NOT_THERE =
      """
      select t.issue_id from incident_text t
       where t.tenant_id = :tenant and not t.gone
         and not exists (select 1 from incident_fact f
                          where f.tenant_id = t.tenant_id and f.issue_id = t.issue_id)
      """;

  private final JdbcClient jdbc;

  TextsBehind(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An incident whose text is to be read or made anew.
   *
   * @param isRead whether what Jira says is read already, and only what we add is not
   */
  record Behind(
      IssueId issue, ProjectKey project, Instant updated, long extractVersion, boolean isRead) {}

  /**
   * @param model the one that is used; null: none, and what another one said stays
   * @param after the last one looked at
   */
  List<Behind> next(TenantId tenant, @Nullable String model, long after, int most) {
    return jdbc.sql(
            THERE
                + " and f.issue_id > :after order by f.tenant_id, f.issue_id fetch first :most rows only")
        .param("tenant", tenant.value())
        .param("model", model, Types.VARCHAR)
        .param("after", after)
        .param("most", most)
        .query(TextsBehind::behind)
        .list();
  }

  Optional<Behind> one(TenantId tenant, @Nullable String model, IssueId issue) {
    return jdbc.sql(THERE + " and f.issue_id = :issue")
        .param("tenant", tenant.value())
        .param("model", model, Types.VARCHAR)
        .param("issue", issue.value())
        .query(TextsBehind::behind)
        .optional();
  }

  /** Texts of what is no incident any more; none while that may only be because we read anew. */
  List<IssueId> gone(TenantId tenant, int most) {
    return jdbc
        .sql(
            NOT_THERE
                + """
                and not exists (select 1 from mining_cursor c
                                 where c.tenant_id = t.tenant_id and c.phase = 'BACKFILL')
                order by t.tenant_id, t.issue_id fetch first :most rows only""")
        .param("tenant", tenant.value())
        .param("most", most)
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .toList();
  }

  boolean isGone(TenantId tenant, IssueId issue) {
    return !jdbc.sql(NOT_THERE + " and t.issue_id = :issue")
        .param("tenant", tenant.value())
        .param("issue", issue.value())
        .query(Long.class)
        .list()
        .isEmpty();
  }

  private static Behind behind(ResultSet row, int number) throws SQLException {
    return new Behind(
        new IssueId(row.getLong("issue_id")),
        new ProjectKey(row.getString("project_key")),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getLong("extract_version"),
        row.getInt("is_read") == 1);
  }
}
