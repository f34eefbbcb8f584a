package dev.idd.app.metrics.rows;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be counted again. */
@Repository
public class DirtyMarks {
  /** H2 takes no more than 65,536 elements of an array. */
  private static final int AT_ONCE = 10_000;

  private final JdbcClient jdbc;

  public DirtyMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An incident, or whatever there is in a project. */
  record Mark(long id, @Nullable Long incident, @Nullable String project) {}

  /** A page of mining in one statement; a whole project in some. */
  void mark(TenantId tenant, Collection<IssueId> incidents) {
    List<Long> ids = incidents.stream().map(IssueId::value).toList();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      insert(tenant, ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
  }

  private void insert(TenantId tenant, List<Long> ids) {
    jdbc.sql(
            """
            insert into metric_dirty (tenant_id, issue_id)
            select cast(:tenant as uuid), ids.id
              from unnest(cast(:ids as bigint array)) as ids (id)""")
        .param("tenant", tenant.value())
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  void mark(TenantId tenant, ProjectKey project) {
    jdbc.sql("insert into metric_dirty (tenant_id, project_key) values (?, ?)")
        .params(tenant.value(), project.value())
        .update();
  }

  /** The oldest marks first. */
  List<Mark> oldest(TenantId tenant, int most) {
    return jdbc.sql(
            """
            select id, issue_id, project_key from metric_dirty
             where tenant_id = ? order by id fetch first ? rows only""")
        .params(tenant.value(), most)
        .query(
            (row, number) ->
                new Mark(
                    row.getLong("id"),
                    row.getObject("issue_id", Long.class),
                    row.getString("project_key")))
        .list();
  }

  /** All that are marked themselves. */
  Set<Long> incidents(TenantId tenant) {
    return new HashSet<>(
        jdbc.sql(
                """
                select issue_id from metric_dirty
                 where tenant_id = ? and issue_id is not null""")
            .param(tenant.value())
            .query(Long.class)
            .list());
  }

  /** Takes away exactly these: others may have come since. */
  void done(Collection<Mark> marks) {
    if (!marks.isEmpty()) {
      jdbc.sql("delete from metric_dirty where id in (:ids)")
          .param("ids", marks.stream().map(Mark::id).toList())
          .update();
    }
  }

  public boolean any(TenantId tenant) {
    return !oldest(tenant, 1).isEmpty();
  }

  /** Whose numbers are behind. */
  List<TenantId> tenants() {
    return jdbc.sql("select distinct tenant_id from metric_dirty").query(UUID.class).list().stream()
        .map(TenantId::new)
        .toList();
  }
}
