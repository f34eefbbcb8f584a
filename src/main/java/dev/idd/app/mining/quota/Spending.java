package dev.idd.app.mining.quota;

import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The points that were used, by site and hour, in rows that all nodes share. */
@Component
public class Spending {
  private static final Duration KEPT = Duration.ofDays(7);
  private final JdbcClient jdbc;

  public Spending(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TenantId tenant, Instant now, long points, long requests) {
    if (!added(tenant, now, points, requests)) {
      beginHour(tenant, now);
      added(tenant, now, points, requests);
    }
  }

  public Spent in(TenantId tenant, Instant now) {
    return jdbc.sql(
            """
            select coalesce(sum(case when tenant_id = :tenant then points else 0 end), 0) as mine,
                   coalesce(sum(points), 0) as everybodys
              from jira_points where hour_of = :hour""")
        .param("tenant", tenant.value())
        .param("hour", hour(now))
        .query((row, number) -> new Spent(row.getLong("mine"), row.getLong("everybodys")))
        .single();
  }

  private boolean added(TenantId tenant, Instant now, long points, long requests) {
    return jdbc.sql(
                """
                update jira_points set points = points + :points, requests = requests + :requests
                 where tenant_id = :tenant and hour_of = :hour""")
            .param("tenant", tenant.value())
            .param("hour", hour(now))
            .param("points", points)
            .param("requests", requests)
            .update()
        > 0;
  }

  private void beginHour(TenantId tenant, Instant now) {
    jdbc.sql(
            """
            insert into jira_points (tenant_id, hour_of, points, requests)
            values (:tenant, :hour, 0, 0) on conflict do nothing""")
        .param("tenant", tenant.value())
        .param("hour", hour(now))
        .update();
    jdbc.sql("delete from jira_points where tenant_id = :tenant and hour_of < :before")
        .param("tenant", tenant.value())
        .param("before", hour(now.minus(KEPT)))
        .update();
  }

  private static OffsetDateTime hour(Instant now) {
    return Allowance.hour(now).atOffset(ZoneOffset.UTC);
  }
}
