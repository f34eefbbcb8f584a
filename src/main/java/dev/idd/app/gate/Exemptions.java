package dev.idd.app.gate;

import dev.idd.app.gate.Exemption.Kind;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptChanged;
import dev.idd.app.settings.policy.Form;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Waivers and overrides, kept for good. */
@Repository
class Exemptions {
  private static final String COLUMNS =
      "select id, kind, form, reason, account_id, granted_at, ends_at, ended_at, ended_because"
          + " from gate_exemption where tenant_id = ? ";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Exemptions(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Records one; another of its kind that still holds for the incident gives way. */
  @Transactional
  public void grant(TenantId tenant, IssueId issue, ProjectKey project, Exemption granted) {
    jdbc.sql(
            """
            update gate_exemption set ended_at = ?, ended_because = 'replaced'
            where tenant_id = ? and issue_id = ? and kind = ? and ended_at is null
            """)
        .params(at(granted.grantedAt()), tenant.value(), issue.value(), granted.kind().code())
        .update();
    insert(tenant, issue, project, granted);
    events.publishEvent(new KeptChanged(tenant, project, issue, KeptRecord.PROPERTY));
  }

  /** Puts back one that Jira kept; false if it is there. */
  boolean restore(TenantId tenant, IssueId issue, ProjectKey project, Exemption kept) {
    return insert(tenant, issue, project, kept) == 1;
  }

  private int insert(TenantId tenant, IssueId issue, ProjectKey project, Exemption one) {
    return jdbc.sql(
            """
            insert into gate_exemption (tenant_id, id, issue_id, project_key, kind, form, reason,
              account_id, granted_at, ends_at, ended_at, ended_because)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            tenant.value(),
            one.id(),
            issue.value(),
            project.value(),
            one.kind().code(),
            one.form().code(),
            one.reason(),
            one.account(),
            at(one.grantedAt()),
            one.endsAt() == null ? null : at(one.endsAt()),
            one.endedAt() == null ? null : at(one.endedAt()),
            one.endedBecause())
        .update();
  }

  /** All of an incident, the latest first. */
  List<Exemption> of(TenantId tenant, IssueId issue) {
    return jdbc.sql(COLUMNS + "and issue_id = ? order by granted_at desc, id")
        .params(tenant.value(), issue.value())
        .query((row, number) -> exemption(row))
        .list();
  }

  /** Says that one is over; what is over stays as it ended. */
  @Transactional
  public void end(TenantId tenant, IssueId issue, ProjectKey project, UUID id, Exemption.End end) {
    jdbc.sql(
            """
            update gate_exemption set ended_at = ?, ended_because = ?
            where tenant_id = ? and id = ? and ended_at is null
            """)
        .params(at(end.at()), end.because(), tenant.value(), id)
        .update();
    events.publishEvent(new KeptChanged(tenant, project, issue, KeptRecord.PROPERTY));
  }

  /** Ends what has run out and says whose verdicts that changes. */
  @Transactional
  public List<IssueId> expire(TenantId tenant, Instant now) {
    List<KeptChanged> over =
        jdbc.sql(
                """
                select distinct issue_id, project_key from gate_exemption
                where tenant_id = ? and ended_at is null and ends_at <= ?
                """)
            .params(tenant.value(), at(now))
            .query(
                (row, number) ->
                    new KeptChanged(
                        tenant,
                        new ProjectKey(row.getString(2)),
                        new IssueId(row.getLong(1)),
                        KeptRecord.PROPERTY))
            .list();
    jdbc.sql(
            """
            update gate_exemption set ended_at = ends_at, ended_because = 'expired'
            where tenant_id = ? and ended_at is null and ends_at <= ?
            """)
        .params(tenant.value(), at(now))
        .update();
    over.forEach(events::publishEvent);
    return over.stream().map(KeptChanged::incident).distinct().toList();
  }

  int granted(TenantId tenant, ProjectKey project, Kind kind, Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) from gate_exemption
            where tenant_id = ? and project_key = ? and kind = ?
              and granted_at >= ? and granted_at < ?
            """)
        .params(tenant.value(), project.value(), kind.code(), at(from), at(to))
        .query(Integer.class)
        .single();
  }

  private static Exemption exemption(ResultSet row) throws SQLException {
    return new Exemption(
        row.getObject(1, UUID.class),
        Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        Form.of(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        instant(row, 7),
        instant(row, 8),
        row.getString(9));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
