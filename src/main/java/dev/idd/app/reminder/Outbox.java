package dev.idd.app.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is to be said, and what was. A row is written before anything is sent, and the same person
 * gets no second one for the same issue, day and kind: that is what keeps us to one a day.
 */
@Repository
class Outbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_NOTE = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a message is. */
  enum Kind {
    REMINDER,
    DIGEST
  }

  /** Which message: there is one of these at most. */
  record Address(TenantId tenant, Kind kind, String account, IssueId issue, LocalDate day) {}

  /** How far a message came. */
  enum State {
    WANTED,
    SENDING,
    SENT,
    UNSURE,
    SKIPPED,
    EXPIRED
  }

  record Entry(Address address, String projectId, State state, List<Reason> reasons) {

    /** Whether somebody hears of the incident itself, and not only of improvements they own. */
    boolean isReminderOfIncident() {
      return address.kind() == Kind.REMINDER
          && reasons.stream().anyMatch(reason -> reason.about() == null);
    }

    boolean isReminderOfImprovements() {
      return address.kind() == Kind.REMINDER && !isReminderOfIncident();
    }
  }

  /** Returns whether it is new. */
  boolean want(Address address, String projectId, List<Reason> reasons) {
    return jdbc.sql(
                """
                insert into reminder (tenant_id, kind, account_id, issue_id, on_day, project_id, state,
                  reasons, note, decided_at)
                values (?, ?, ?, ?, ?, ?, 'WANTED', ?, '', ?) on conflict do nothing
                """)
            .params(
                address.tenant().value(),
                address.kind().name(),
                address.account(),
                address.issue().value(),
                address.day(),
                projectId,
                json(reasons),
                clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Entry> find(Address address) {
    return jdbc.sql(
            """
            select project_id, state, reasons from reminder
            where tenant_id = ? and kind = ? and account_id = ? and issue_id = ? and on_day = ?
            """)
        .params(
            address.tenant().value(),
            address.kind().name(),
            address.account(),
            address.issue().value(),
            address.day())
        .query(
            (row, number) ->
                new Entry(
                    address,
                    row.getString(1),
                    State.valueOf(row.getString(2)),
                    read(row.getString(3))))
        .optional();
  }

  /** Goes from one state to the next; false if somebody else was faster. */
  boolean move(Address address, State from, State to, String note) {
    return jdbc.sql(
                """
                update reminder set state = ?, note = ?
                where tenant_id = ? and kind = ? and account_id = ? and issue_id = ? and on_day = ?
                  and state = ?
                """)
            .params(
                to.name(),
                note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note,
                address.tenant().value(),
                address.kind().name(),
                address.account(),
                address.issue().value(),
                address.day(),
                from.name())
            .update()
        == 1;
  }

  /** Messages that nobody finished. */
  List<Address> unfinished(TenantId tenant, String projectId) {
    return jdbc.sql(
            """
            select kind, account_id, issue_id, on_day from reminder
            where tenant_id = ? and project_id = ? and state in ('WANTED', 'SENDING')
            order by on_day, issue_id, account_id
            """)
        .params(tenant.value(), projectId)
        .query(
            (row, number) ->
                new Address(
                    tenant,
                    Kind.valueOf(row.getString(1)),
                    row.getString(2),
                    new IssueId(row.getLong(3)),
                    row.getObject(4, LocalDate.class)))
        .list();
  }

  /** What was said, or is on its way, since a day. */
  List<Said> said(TenantId tenant, String projectId, LocalDate since) {
    return jdbc.sql(
            """
            select account_id, issue_id, on_day, reasons from reminder
            where tenant_id = ? and project_id = ? and kind = 'REMINDER' and on_day >= ?
              and state <> 'EXPIRED'
            """)
        .params(tenant.value(), projectId, since)
        .query(Outbox::said)
        .list();
  }

  private static Said said(ResultSet row, int number) throws SQLException {
    return new Said(
        row.getString(1),
        new IssueId(row.getLong(2)),
        row.getObject(3, LocalDate.class),
        read(row.getString(4)));
  }

  /** Nobody needs to know for ever what somebody was told. */
  void forgetBefore(TenantId tenant, LocalDate day) {
    jdbc.sql("delete from reminder where tenant_id = ? and on_day < ?")
        .params(tenant.value(), day)
        .update();
  }

  private static String json(List<Reason> reasons) {
    try {
      return JSON.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Reasons are always JSON", e);
    }
  }

  private static List<Reason> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<Reason>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored reasons cannot be read", e);
    }
  }
}
