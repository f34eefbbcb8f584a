package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Watches the expiry of guardrails: a day that passes changes no issue, so nobody else says it. */
@Repository
class Guardrails implements GuardrailDates {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Guardrails(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Says once for each expiry that it has passed. */
  @Transactional
  public void tell(TenantId tenant) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (long issue : expired(tenant, today)) {
      events.publishEvent(new GuardrailExpired(tenant, new IssueId(issue)));
      told(tenant, issue);
    }
  }

  @Override
  public List<IssueId> expiring(TenantId tenant, LocalDate until) {
    return jdbc
        .sql(
            """
            select issue_id from incident_extract
            where tenant_id = ? and guardrail_expires <= ?
            order by guardrail_expires, issue_id
            """)
        .params(tenant.value(), until)
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .toList();
  }

  private List<Long> expired(TenantId tenant, LocalDate today) {
    return jdbc.sql(
            """
            select issue_id from incident_extract
            where tenant_id = ? and guardrail_expires < ?
              and (guardrail_told is null or guardrail_told <> guardrail_expires)
            order by guardrail_expires limit 500
            """)
        .params(tenant.value(), today)
        .query(Long.class)
        .list();
  }

  private void told(TenantId tenant, long issue) {
    jdbc.sql(
            """
            update incident_extract set guardrail_told = guardrail_expires
            where tenant_id = ? and issue_id = ?
            """)
        .params(tenant.value(), issue)
        .update();
  }
}
