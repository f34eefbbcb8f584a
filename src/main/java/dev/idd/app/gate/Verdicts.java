package dev.idd.app.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we decided about issues. A row counts how often a judgement was wanted and up to which of
 * these wishes it is judged and published, so that none is lost while another is being fulfilled.
 */
@Repository
class Verdicts {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final JdbcClient jdbc;
  private final Clock clock;

  Verdicts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The current verdict of an issue. */
  record Stored(
      Verdict verdict,
      String message,
      Terms terms,
      boolean closed,
      Instant decidedAt,
      boolean published) {}

  /** A verdict that was in effect from this instant on. */
  record Logged(Instant decidedAt, Verdict verdict) {}

  /** Something changed that may matter: the issue is to be judged. */
  @Transactional
  public void want(TenantId tenant, IssueId issue) {
    jdbc.sql(
            """
            insert into gate_verdict (tenant_id, issue_id, wanted, judged) values (?, ?, 0, 0)
            on conflict do nothing
            """)
        .params(tenant.value(), issue.value())
        .update();
    jdbc.sql(
            """
            update gate_verdict set wanted = wanted + 1,
              wanted_at = case when judged < wanted then wanted_at else ? end
            where tenant_id = ? and issue_id = ?
            """)
        .params(at(clock.instant()), tenant.value(), issue.value())
        .update();
  }

  /** How many judgements were wanted so far; 0: the issue is not known. */
  long wanted(TenantId tenant, IssueId issue) {
    return number(
        "select wanted from gate_verdict where tenant_id = ? and issue_id = ?", tenant, issue);
  }

  /** Up to which wish the issue is judged and published. */
  long judged(TenantId tenant, IssueId issue) {
    return number(
        "select judged from gate_verdict where tenant_id = ? and issue_id = ?", tenant, issue);
  }

  boolean isKnown(TenantId tenant, IssueId issue) {
    return wanted(tenant, issue) > 0;
  }

  Optional<Stored> of(TenantId tenant, IssueId issue) {
    return jdbc.sql(
            """
            select state, reasons, message, closed, decided_at, wanted <= judged, terms
            from gate_verdict
            where tenant_id = ? and issue_id = ? and state is not null
            """)
        .params(tenant.value(), issue.value())
        .query(
            (row, number) ->
                new Stored(
                    verdict(row.getString(1), row.getString(2)),
                    row.getString(3),
                    terms(row.getString(7)),
                    row.getBoolean(4),
                    instant(row, 5),
                    row.getBoolean(6)))
        .optional();
  }

  /** Writes a verdict down, and logs it when it is not the one before. */
  @Transactional
  public void decide(
      TenantId tenant,
      IssueId issue,
      Verdict verdict,
      Terms terms,
      IncidentSnapshot snapshot,
      Instant at) {
    boolean same = of(tenant, issue).map(Stored::verdict).filter(verdict::equals).isPresent();
    jdbc.sql(
            """
            update gate_verdict
            set state = ?, reasons = ?, message = ?, links = ?, closed = ?, decided_at = ?,
              terms = ?, project_key = ?, issue_key = ?
            where tenant_id = ? and issue_id = ?
            """)
        .params(
            state(verdict),
            json(verdict),
            verdict.message(snapshot.key()),
            snapshot.links(),
            snapshot.closed(),
            at(at),
            json(terms),
            snapshot.incident() ? snapshot.project().value() : null,
            snapshot.key().value(),
            tenant.value(),
            issue.value())
        .update();
    if (!same) {
      jdbc.sql(
              """
              insert into gate_verdict_log (tenant_id, issue_id, decided_at, state, reasons)
              values (?, ?, ?, ?, ?)
              on conflict do nothing
              """)
          .params(tenant.value(), issue.value(), at(at), state(verdict), json(verdict))
          .update();
    }
  }

  /**
   * Jira has the verdict that fulfils all wishes up to this one.
   *
   * @return false if somebody was faster with a later wish: theirs may be overwritten in Jira now
   */
  boolean published(TenantId tenant, IssueId issue, long wish, Instant at) {
    return jdbc.sql(
                """
            update gate_verdict set judged = ?, published_at = ?
            where tenant_id = ? and issue_id = ? and judged < ?
            """)
            .params(wish, at(at), tenant.value(), issue.value(), wish)
            .update()
        == 1;
  }

  /** Issues that are to be judged, or whose verdict has not reached Jira. */
  List<IssueId> behind(TenantId tenant) {
    return jdbc
        .sql("select issue_id from gate_verdict where tenant_id = ? and judged < wanted limit 500")
        .param(tenant.value())
        .query(Long.class)
        .list()
        .stream()
        .map(IssueId::new)
        .toList();
  }

  /** The latest verdict of a project that reached Jira. */
  Optional<GateHealth.LastVerdict> last(TenantId tenant, ProjectKey project) {
    return jdbc.sql(
            """
            select decided_at, wanted_at, published_at from gate_verdict
            where tenant_id = ? and project_key = ? and published_at is not null
              and wanted_at is not null and judged >= wanted
            order by published_at desc limit 1
            """)
        .params(tenant.value(), project.value())
        .query(
            (row, number) ->
                new GateHealth.LastVerdict(
                    instant(row, 1), Duration.between(instant(row, 2), instant(row, 3)).toMillis()))
        .optional();
  }

  /** Closed incidents that something is missing of, the newest first. */
  GateHealth.Incomplete closedIncomplete(TenantId tenant, ProjectKey project) {
    List<String> keys =
        jdbc.sql(
                """
                select issue_key from gate_verdict
                where tenant_id = ? and project_key = ? and closed and state <> 'open'
                order by issue_id desc
                """)
            .params(tenant.value(), project.value())
            .query(String.class)
            .list();
    return new GateHealth.Incomplete(keys.size(), keys.stream().limit(20).toList());
  }

  /** Every verdict of an issue, the first one first. */
  List<Logged> log(TenantId tenant, IssueId issue) {
    return jdbc.sql(
            """
            select decided_at, state, reasons from gate_verdict_log
            where tenant_id = ? and issue_id = ? order by decided_at
            """)
        .params(tenant.value(), issue.value())
        .query(
            (row, number) ->
                new Logged(instant(row, 1), verdict(row.getString(2), row.getString(3))))
        .list();
  }

  /** The issue is gone; what was decided about it stays in the log. */
  void forget(TenantId tenant, IssueId issue) {
    jdbc.sql("delete from gate_verdict where tenant_id = ? and issue_id = ?")
        .params(tenant.value(), issue.value())
        .update();
  }

  private long number(String sql, TenantId tenant, IssueId issue) {
    return jdbc.sql(sql)
        .params(tenant.value(), issue.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private static String state(Verdict verdict) {
    if (verdict instanceof Verdict.Observed) {
      return "observed";
    }
    return verdict.open() ? "open" : "blocked";
  }

  private static String json(Verdict verdict) {
    return json(verdict.missing());
  }

  private static String json(Object reasonsOrTerms) {
    try {
      return JSON.writeValueAsString(reasonsOrTerms);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Reasons and terms are always JSON", e);
    }
  }

  /** Verdicts of before there were terms have none. */
  private static Terms terms(@Nullable String json) {
    try {
      return json == null ? Terms.NONE : JSON.readValue(json, Terms.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored terms cannot be read", e);
    }
  }

  private static Verdict verdict(String state, String reasons) {
    try {
      if (state.equals("open")) {
        return new Verdict.Open();
      }
      List<Reason> missing = JSON.readValue(reasons, new TypeReference<List<Reason>>() {});
      return state.equals("observed")
          ? new Verdict.Observed(missing)
          : new Verdict.Blocked(missing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored reasons cannot be read", e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
