package dev.idd.app.improvement;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Linked issues that do not count as improvements, because somebody said so in the panel. */
@Component
public class SetAside {
  private final JdbcClient jdbc;

  SetAside(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The issues of a tenant that are dismissed, or are the direct fix. */
  public Set<IssueId> of(TenantId tenant) {
    return jdbc
        .sql(
            """
            select issue_id from improvement
             where tenant_id = :tenant and (state = 'DISMISSED' or scope = 'DIRECT_FIX')""")
        .param("tenant", tenant.value())
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .collect(Collectors.toUnmodifiableSet());
  }
}
