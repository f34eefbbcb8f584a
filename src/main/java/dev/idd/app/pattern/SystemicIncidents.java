package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which incidents belong to systemic findings, for those who count them. */
@Component
public class SystemicIncidents {
  private final JdbcClient jdbc;

  public SystemicIncidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To how many findings that were not dropped these belong; at most 500 of them. */
  public Map<IssueId, Integer> of(TenantId tenant, Collection<IssueId> incidents) {
    var counts = new HashMap<IssueId, Integer>();
    if (!incidents.isEmpty()) {
      jdbc.sql(
              """
              select member.issue_id, count(*) as findings
                from finding_incident member
                join systemic_finding finding
                  on finding.tenant_id = member.tenant_id and finding.id = member.finding_id
               where member.tenant_id = :tenant and member.issue_id between :low and :high
                 and member.issue_id in (:ids)
                 and finding.state <> 'DROPPED'
               group by member.issue_id""")
          .params(tenant.among(incidents.stream().map(IssueId::value).toList()))
          .query(
              row -> {
                counts.put(new IssueId(row.getLong("issue_id")), row.getInt("findings"));
              });
    }
    return counts;
  }
}
