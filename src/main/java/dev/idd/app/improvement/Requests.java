package dev.idd.app.improvement;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests to create a story, written down before Jira is asked. */
@Repository
class Requests {
  /** After this long nobody is waiting for Jira any more: its answer was lost. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  private final JdbcClient jdbc;
  private final Clock clock;

  Requests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is known of a request that comes in. */
  sealed interface Claim {
    /** It is new: create the story. */
    record Fresh() implements Claim {}

    /** Its story is there. */
    record Done(IssueId story) implements Claim {}

    /** Somebody is creating it just now. */
    record Pending() implements Claim {}

    /** It was begun and nobody knows how it ended: look before creating. */
    record Lost() implements Claim {}

    /** The id belongs to a request of somebody else, or for another incident. */
    record Foreign() implements Claim {}
  }

  @Transactional
  public Claim claim(Caller caller, String requestId, IssueId incident) {
    Instant now = clock.instant();
    int inserted =
        jdbc.sql(
                """
                insert into improvement_request
                  (tenant_id, request_id, incident_id, account_id, asked_at)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                caller.tenant().value(),
                requestId,
                incident.value(),
                caller.account().value(),
                at(now))
            .update();
    return inserted == 1 ? new Claim.Fresh() : known(caller, requestId, incident, now);
  }

  private Claim known(Caller caller, String requestId, IssueId incident, Instant now) {
    Row row = row(caller.tenant(), requestId);
    if (row.incident() != incident.value() || !row.account().equals(caller.account().value())) {
      return new Claim.Foreign();
    }
    if (row.story() != null) {
      return new Claim.Done(new IssueId(row.story()));
    }
    int mine =
        jdbc.sql(
                """
                update improvement_request set asked_at = ?
                where tenant_id = ? and request_id = ? and issue_id is null and asked_at < ?
                """)
            .params(at(now), caller.tenant().value(), requestId, at(now.minus(PATIENCE)))
            .update();
    return mine == 1 ? new Claim.Lost() : new Claim.Pending();
  }

  void done(TenantId tenant, String requestId, IssueId story) {
    jdbc.sql("update improvement_request set issue_id = ? where tenant_id = ? and request_id = ?")
        .params(story.value(), tenant.value(), requestId)
        .update();
  }

  /** Jira said no: the person may correct the form and send the same request again. */
  void refused(TenantId tenant, String requestId) {
    jdbc.sql(
            """
            delete from improvement_request
            where tenant_id = ? and request_id = ? and issue_id is null
            """)
        .params(tenant.value(), requestId)
        .update();
  }

  private record Row(long incident, String account, @Nullable Long story) {}

  private Row row(TenantId tenant, String requestId) {
    return jdbc.sql(
            """
            select incident_id, account_id, issue_id from improvement_request
            where tenant_id = ? and request_id = ?
            """)
        .params(tenant.value(), requestId)
        .query(
            (row, number) ->
                new Row(row.getLong(1), row.getString(2), row.getObject(3, Long.class)))
        .single();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
