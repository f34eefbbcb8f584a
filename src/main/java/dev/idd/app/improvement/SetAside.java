package dev.idd.app.improvement;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Linked issues that do not count as improvements, because somebody said so in the panel. */
@Component
public class SetAside {
  /** Databases limit the parameters of one statement. */
  private static final int CHUNK = 500;

  private final JdbcClient jdbc;

  public SetAside(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where people put an improvement. */
  public enum Standing {
    PROPOSED,
    COMMITTED,
    SET_ASIDE
  }

  /** Where people put these improvements; those that nobody touched are missing. */
  public Map<IssueId, Standing> of(TenantId tenant, Collection<IssueId> improvements) {
    var standing = new HashMap<IssueId, Standing>();
    List<Long> ids = improvements.stream().map(IssueId::value).sorted().toList();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      jdbc.sql(
              """
              select issue_id,
                     case when state = 'DISMISSED' or scope = 'DIRECT_FIX' then 'SET_ASIDE'
                          else state end as standing
                from improvement
               where tenant_id = :tenant and issue_id between :low and :high
                 and issue_id in (:ids)""")
          .params(tenant.among(ids.subList(from, Math.min(from + CHUNK, ids.size()))))
          .query(
              row -> {
                standing.put(
                    new IssueId(row.getLong("issue_id")),
                    Standing.valueOf(row.getString("standing")));
              });
    }
    return standing;
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
