package dev.idd.app.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptChanged;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Closes that went around the gate, and how far the closes of each issue are audited. */
@Repository
class Bypasses {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Bypasses(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** From now on the closes of this project are audited; a start that is known stays. */
  void auditFrom(TenantId tenant, ProjectKey project, Instant since) {
    jdbc.sql(
            """
            insert into gate_project (tenant_id, project_key, since) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(tenant.value(), project.value(), at(since))
        .update();
  }

  Optional<Instant> auditedSince(TenantId tenant, ProjectKey project) {
    return jdbc.sql("select since from gate_project where tenant_id = ? and project_key = ?")
        .params(tenant.value(), project.value())
        .query((row, number) -> instant(row, 1))
        .optional();
  }

  /** Up to when the status changes of an issue have been looked at. */
  Optional<Instant> auditedUntil(TenantId tenant, IssueId issue) {
    return jdbc.sql(
            """
            select audited_until from gate_verdict
            where tenant_id = ? and issue_id = ? and audited_until is not null
            """)
        .params(tenant.value(), issue.value())
        .query((row, number) -> instant(row, 1))
        .optional();
  }

  /**
   * Records what an audit found, and how far it came. The same bypass is recorded once.
   *
   * @return those that were not known
   */
  @Transactional
  public List<Bypass> record(
      TenantId tenant,
      IssueId issue,
      ProjectKey project,
      List<Bypass> found,
      Instant until,
      Instant now) {
    var fresh = new ArrayList<Bypass>();
    for (Bypass bypass : found) {
      if (insert(tenant, issue, project, bypass, now)) {
        fresh.add(bypass);
      }
    }
    jdbc.sql("update gate_verdict set audited_until = ? where tenant_id = ? and issue_id = ?")
        .params(at(until), tenant.value(), issue.value())
        .update();
    if (!fresh.isEmpty()) {
      events.publishEvent(new KeptChanged(tenant, project, issue, KeptRecord.PROPERTY));
    }
    return fresh;
  }

  /** Puts back one that Jira kept; false if it is there. */
  boolean restore(TenantId tenant, IssueId issue, ProjectKey project, Bypass kept) {
    return insert(tenant, issue, project, kept, kept.at());
  }

  private boolean insert(
      TenantId tenant, IssueId issue, ProjectKey project, Bypass bypass, Instant found) {
    return jdbc.sql(
                """
                insert into gate_bypass (tenant_id, issue_id, history_id, closed_at, to_status,
                  missing, found_at, project_key, outcome)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                tenant.value(),
                issue.value(),
                bypass.historyId(),
                at(bypass.at()),
                bypass.toStatus(),
                json(bypass.missing()),
                at(found),
                project.value(),
                bypass.outcome())
            .update()
        == 1;
  }

  /** These turned out to be no closes at all. One that we acted on stays. */
  @Transactional
  public void retract(TenantId tenant, IssueId issue, ProjectKey project, Set<String> histories) {
    int gone = 0;
    for (String history : histories) {
      gone +=
          jdbc.sql(
                  """
                  delete from gate_bypass
                  where tenant_id = ? and issue_id = ? and history_id = ? and outcome is null
                  """)
              .params(tenant.value(), issue.value(), history)
              .update();
    }
    if (gone > 0) {
      events.publishEvent(new KeptChanged(tenant, project, issue, KeptRecord.PROPERTY));
    }
  }

  /**
   * What became of a bypass; the first answer stays. Unless somebody else left the closed status,
   * the incident is to be told in a comment.
   */
  @Transactional
  public void settle(
      TenantId tenant, IssueId issue, ProjectKey project, String history, String outcome) {
    jdbc.sql(
            """
            update gate_bypass set outcome = ?, comment_wanted = ?
            where tenant_id = ? and issue_id = ? and history_id = ? and outcome is null
            """)
        .params(outcome, !outcome.equals("left"), tenant.value(), issue.value(), history)
        .update();
    events.publishEvent(new KeptChanged(tenant, project, issue, KeptRecord.PROPERTY));
  }

  /** A bypass that an incident has not been told of. */
  record Untold(IssueId issue, String history) {}

  List<Untold> untold(TenantId tenant) {
    return jdbc.sql(
            """
            select issue_id, history_id from gate_bypass
            where tenant_id = ? and comment_wanted
            """)
        .param(tenant.value())
        .query((row, number) -> new Untold(new IssueId(row.getLong(1)), row.getString(2)))
        .list();
  }

  /** The incident was told, or never will be. */
  void told(TenantId tenant, Untold one) {
    jdbc.sql(
            """
            update gate_bypass set comment_wanted = false
            where tenant_id = ? and issue_id = ? and history_id = ?
            """)
        .params(tenant.value(), one.issue().value(), one.history())
        .update();
  }

  int found(TenantId tenant, ProjectKey project, Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) from gate_bypass
            where tenant_id = ? and project_key = ? and closed_at >= ? and closed_at < ?
            """)
        .params(tenant.value(), project.value(), at(from), at(to))
        .query(Integer.class)
        .single();
  }

  /** Into which statuses incidents of a project got around the gate since then. */
  List<Around> around(TenantId tenant, ProjectKey project, Instant since) {
    return jdbc.sql(
            """
            select to_status, count(*), max(closed_at) from gate_bypass
            where tenant_id = ? and project_key = ? and closed_at >= ?
            group by to_status order by to_status
            """)
        .params(tenant.value(), project.value(), at(since))
        .query((row, number) -> new Around(row.getString(1), row.getInt(2), instant(row, 3)))
        .list();
  }

  record Around(String status, int count, Instant lastAt) {}

  /** Up to when the closes of a project were looked for. */
  Optional<Instant> sweptUntil(TenantId tenant, ProjectKey project) {
    return jdbc.sql(
            """
            select coalesce(swept_at, since) from gate_project
            where tenant_id = ? and project_key = ?
            """)
        .params(tenant.value(), project.value())
        .query((row, number) -> instant(row, 1))
        .optional();
  }

  void swept(TenantId tenant, ProjectKey project, Instant until) {
    jdbc.sql("update gate_project set swept_at = ? where tenant_id = ? and project_key = ?")
        .params(at(until), tenant.value(), project.value())
        .update();
  }

  /** The bypasses of an issue, the latest first. */
  List<Bypass> of(TenantId tenant, IssueId issue) {
    return jdbc.sql(
            """
            select history_id, closed_at, to_status, missing, outcome from gate_bypass
            where tenant_id = ? and issue_id = ? order by closed_at desc, history_id desc
            """)
        .params(tenant.value(), issue.value())
        .query(
            (row, number) ->
                new Bypass(
                    row.getString(1),
                    instant(row, 2),
                    row.getString(3),
                    list(row.getString(4)),
                    row.getString(5)))
        .list();
  }

  private static String json(List<String> missing) {
    try {
      return JSON.writeValueAsString(missing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Sentences are always JSON", e);
    }
  }

  private static List<String> list(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored sentences cannot be read", e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
