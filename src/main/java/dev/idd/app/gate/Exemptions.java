package dev.idd.app.gate;

import dev.idd.app.gate.Exemption.Kind;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
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

  Exemptions(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
    jdbc.sql(
            """
            insert into gate_exemption (tenant_id, id, issue_id, project_key, kind, form, reason,
              account_id, granted_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            tenant.value(),
            granted.id(),
            issue.value(),
            project.value(),
            granted.kind().code(),
            granted.form().code(),
            granted.reason(),
            granted.account(),
            at(granted.grantedAt()),
            granted.endsAt() == null ? null : at(granted.endsAt()))
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
  void end(TenantId tenant, UUID id, Exemption.End end) {
    jdbc.sql(
            """
            update gate_exemption set ended_at = ?, ended_because = ?
            where tenant_id = ? and id = ? and ended_at is null
            """)
        .params(at(end.at()), end.because(), tenant.value(), id)
        .update();
  }

  /** Ends what has run out and says whose verdicts that changes. */
  @Transactional
  public List<IssueId> expire(TenantId tenant, Instant now) {
    List<IssueId> issues =
        jdbc
            .sql(
                """
            select distinct issue_id from gate_exemption
            where tenant_id = ? and ended_at is null and ends_at <= ?
            """)
            .params(tenant.value(), at(now))
            .query(Long.class)
            .list()
            .stream()
            .map(IssueId::new)
            .toList();
    jdbc.sql(
            """
            update gate_exemption set ended_at = ends_at, ended_because = 'expired'
            where tenant_id = ? and ended_at is null and ends_at <= ?
            """)
        .params(tenant.value(), at(now))
        .update();
    return issues;
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
