package dev.idd.app.mining.store;

import static dev.idd.app.mining.store.Columns.time;

import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues that changed since they were read. */
@Component
public class StaleMarks {
  private final JdbcClient jdbc;

  public StaleMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A mark as it was when somebody began to work on it. */
  public record Mark(long issue, long marks) {}

  /** Marks the issues; one that is marked already is marked once more. */
  public void mark(TenantId tenant, Collection<Long> issues, Instant due) {
    issues.stream().sorted().distinct().forEach(issue -> mark(tenant, issue, due));
  }

  private void mark(TenantId tenant, long issue, Instant due) {
    jdbc.sql(
            """
            insert into stale_issue (tenant_id, issue_id, marks, due_at)
            values (:tenant, :issue, 0, :due) on conflict do nothing""")
        .param("tenant", tenant.value())
        .param("issue", issue)
        .param("due", time(due))
        .update();
    jdbc.sql(
            """
            update stale_issue
               set marks = marks + 1, due_at = case when due_at > :due then due_at else :due end
             where tenant_id = :tenant and issue_id = :issue""")
        .param("tenant", tenant.value())
        .param("issue", issue)
        .param("due", time(due))
        .update();
  }

  public List<Mark> due(TenantId tenant, Instant now, int most) {
    return jdbc.sql(
            """
            select issue_id, marks from stale_issue
             where tenant_id = :tenant and due_at <= :now
             order by due_at, issue_id fetch first :most rows only""")
        .param("tenant", tenant.value())
        .param("now", time(now))
        .param("most", most)
        .query((row, number) -> new Mark(row.getLong("issue_id"), row.getLong("marks")))
        .list();
  }

  public boolean anyDue(TenantId tenant, Instant now) {
    return !due(tenant, now, 1).isEmpty();
  }

  /** Takes the marks away, except where the issue was marked again in between. */
  public void done(TenantId tenant, Collection<Mark> marks) {
    for (Mark mark : marks) {
      jdbc.sql(
              """
              delete from stale_issue
               where tenant_id = :tenant and issue_id = :issue and marks = :marks""")
          .param("tenant", tenant.value())
          .param("issue", mark.issue())
          .param("marks", mark.marks())
          .update();
    }
  }
}
