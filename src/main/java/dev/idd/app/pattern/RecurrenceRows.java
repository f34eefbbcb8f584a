package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.pattern.Recurrence.Verdict;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where suggested recurrences and what became of them are kept. */
@Repository
class RecurrenceRows {
  private static final String SELECT =
      "select id, issue_id, like_id, closeness, verdict from recurrence where tenant_id = :tenant ";

  private final JdbcClient jdbc;

  RecurrenceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A pair is suggested once; what was said of it stays. */
  void suggest(
      TenantId tenant,
      String projectId,
      IssueId incident,
      IssueId like,
      @Nullable Double closeness,
      Instant now) {
    jdbc.sql(
            """
            insert into recurrence (tenant_id, id, project_id, issue_id, like_id, closeness,
                                    verdict, note, suggested_at)
            values (:tenant, :id, :project, :issue, :like, :closeness, 'SUGGESTED', '', :now)
            on conflict do nothing""")
        .param("tenant", tenant.value())
        .param("id", UUID.randomUUID())
        .param("project", projectId)
        .param("issue", incident.value())
        .param("like", like.value())
        .param("closeness", closeness, Types.DOUBLE)
        .param("now", time(now))
        .update();
  }

  /** What nobody has decided, the newest incident first; what was left open comes last. */
  List<Recurrence> open(TenantId tenant, String projectId, int most) {
    return jdbc.sql(
            SELECT
                + """
                and project_id = :project and verdict in ('SUGGESTED', 'UNSURE')
                order by verdict, issue_id desc, like_id desc fetch first :most rows only""")
        .param("tenant", tenant.value())
        .param("project", projectId)
        .param("most", most)
        .query(RecurrenceRows::recurrence)
        .list();
  }

  Optional<Recurrence> find(TenantId tenant, String projectId, UUID id) {
    return jdbc.sql(SELECT + "and project_id = :project and id = :id")
        .param("tenant", tenant.value())
        .param("project", projectId)
        .param("id", id)
        .query(RecurrenceRows::recurrence)
        .optional();
  }

  void judge(TenantId tenant, UUID id, Verdict verdict, String note, String by, Instant now) {
    jdbc.sql(
            """
            update recurrence set verdict = :verdict, note = :note, judged_by = :by, judged_at = :now
             where tenant_id = :tenant and id = :id""")
        .param("tenant", tenant.value())
        .param("id", id)
        .param("verdict", verdict.name())
        .param("note", note)
        .param("by", by)
        .param("now", time(now))
        .update();
  }

  /** How many of the project there are of each. */
  Map<Verdict, Integer> counts(TenantId tenant, String projectId) {
    var counts = new EnumMap<Verdict, Integer>(Verdict.class);
    jdbc.sql(
            """
            select verdict, count(*) as n from recurrence
             where tenant_id = :tenant and project_id = :project group by verdict""")
        .param("tenant", tenant.value())
        .param("project", projectId)
        .query(
            row -> {
              counts.put(Verdict.valueOf(row.getString("verdict")), row.getInt("n"));
            });
    return counts;
  }

  private static Recurrence recurrence(ResultSet row, int number) throws SQLException {
    return new Recurrence(
        row.getObject("id", UUID.class),
        new IssueId(row.getLong("issue_id")),
        new IssueId(row.getLong("like_id")),
        row.getObject("closeness", Double.class),
        Verdict.valueOf(row.getString("verdict")));
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
