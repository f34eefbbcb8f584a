package dev.idd.app.improvement;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssuesInBulk;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people committed to, and which of it is late. */
@Service
public class Commitments {
  private final JdbcClient jdbc;
  private final Jira jira;
  private final SprintField sprints;

  Commitments(JdbcClient jdbc, Jira jira, SprintField sprints) {
    this.jdbc = jdbc;
    this.jira = jira;
    this.sprints = sprints;
  }

  /** A story that somebody committed to, for an incident. */
  public record Commitment(IssueId story, IssueId incident) {}

  /**
   * A committed story that is not done although its time has passed.
   *
   * @param owner null: nobody has it
   * @param since the last day on which it would have been in time
   */
  public record Overdue(IssueId story, IssueKey key, @Nullable String owner, LocalDate since) {}

  /** As far as we have seen; done or not. */
  public List<Commitment> of(TenantId tenant) {
    return jdbc.sql(
            """
            select link.improvement_id, link.incident_id from improvement_link link
              join improvement record
                on record.tenant_id = link.tenant_id and record.issue_id = link.improvement_id
             where link.tenant_id = ? and record.state = 'COMMITTED'
             order by link.improvement_id, link.incident_id
            """)
        .param(tenant.value())
        .query(
            (row, number) ->
                new Commitment(new IssueId(row.getLong(1)), new IssueId(row.getLong(2))))
        .list();
  }

  /** Those of the stories that are late now, as Jira has them. */
  public List<Overdue> overdue(
      TenantId tenant, Collection<IssueId> stories, Instant now, ZoneId zone) {
    Optional<String> sprint = sprints.of(tenant);
    var fields = new ArrayList<>(List.of("status", "assignee", "duedate"));
    sprint.ifPresent(fields::add);
    return IssuesInBulk.read(jira.asApp(tenant), stories, fields).stream()
        .flatMap(story -> overdue(story, sprint, now, zone).stream())
        .toList();
  }

  private static Optional<Overdue> overdue(
      Issue story, Optional<String> sprint, Instant now, ZoneId zone) {
    IssueFields fields = story.read();
    boolean done = fields.status().filter(one -> one.category().equals("done")).isPresent();
    return done
        ? Optional.empty()
        : Deadline.passed(fields, sprint, now, zone)
            .map(
                since ->
                    new Overdue(
                        story.issueId(), story.issueKey(), fields.assignee().orElse(null), since));
  }
}
