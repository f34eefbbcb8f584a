package dev.idd.app.mining.quota;

import dev.idd.app.jira.JiraFailure.RateLimited;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pauses that Jira asked for, in rows, so that every node and the next start know of them. */
@Component
public class Pauses {
  /** Jira's word for the pool of points that all sites of an app share. */
  private static final String SHARED_BY_ALL_SITES = "jira-quota-global";

  private static final int LONGEST_REASON = 200;
  private final JdbcClient jdbc;

  public Pauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A later end wins: a moment's pause does not end an hour's. */
  void put(TenantId tenant, RateLimited limited) {
    boolean all = limited.reason().startsWith(SHARED_BY_ALL_SITES);
    String why = limited.why();
    String reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
    for (String sql : new String[] {INSERT, EXTEND}) {
      jdbc.sql(sql)
          .param("tenant", tenant.value())
          .param("all", all)
          .param("until", time(limited.until()))
          .param("reason", reason)
          .update();
    }
  }

  /** The longest pause that concerns the site. */
  Optional<Pause> of(TenantId tenant, Instant now) {
    return jdbc.sql(
            """
            select until_at, reason from jira_pause
             where (tenant_id = :tenant or whole_app = true) and until_at > :now
             order by until_at desc fetch first 1 rows only""")
        .param("tenant", tenant.value())
        .param("now", time(now))
        .query(
            (row, number) ->
                new Pause(
                    row.getObject("until_at", OffsetDateTime.class).toInstant(),
                    row.getString("reason")))
        .optional();
  }

  private static final String INSERT =
      """
      insert into jira_pause (tenant_id, whole_app, until_at, reason)
      values (:tenant, :all, :until, :reason) on conflict do nothing""";
  private static final String EXTEND =
      """
      update jira_pause set until_at = :until, reason = :reason
       where tenant_id = :tenant and whole_app = :all and until_at < :until""";

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
