package dev.idd.app.improvement;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people committed to, and which of it is late. */
@Service
public class Commitments {
  private static final int CHUNK = 50;

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
    List<IssueId> ids = stories.stream().distinct().toList();
    var found = new ArrayList<Overdue>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      for (Issue story :
          read(jira.asApp(tenant), ids.subList(from, Math.min(from + CHUNK, ids.size())), sprint)) {
        IssueFields fields = story.read();
        if (fields.status().filter(status -> status.category().equals("done")).isEmpty()) {
          Deadline.passed(fields, sprint, now, zone)
              .map(since -> overdue(story, fields, since))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Overdue overdue(Issue story, IssueFields fields, LocalDate since) {
    return new Overdue(story.issueId(), story.issueKey(), fields.assignee().orElse(null), since);
  }

  /** Jira refuses a whole query when one id in it is gone; then each is asked for by itself. */
  private static List<Issue> read(JiraApi site, List<IssueId> ids, Optional<String> sprint) {
    var fields = new ArrayList<>(List.of("status", "assignee", "duedate"));
    sprint.ifPresent(fields::add);
    try {
      return search(site, ids, fields);
    } catch (JiraFailure.Rejected oneIsGone) {
      return ids.stream().flatMap(id -> single(site, id, fields)).toList();
    }
  }

  private static List<Issue> search(JiraApi site, List<IssueId> ids, List<String> fields) {
    String jql =
        "id in ("
            + String.join(", ", ids.stream().map(IssueId::toString).toList())
            + ") AND statusCategory != Done ORDER BY key ASC";
    var found = new ArrayList<Issue>();
    String next = null;
    do {
      SearchResult page = site.search(new Search(jql, fields, null, null, CHUNK, next, null));
      found.addAll(page.issues());
      next = page.nextPageToken();
    } while (next != null);
    return found;
  }

  private static Stream<Issue> single(JiraApi site, IssueId id, List<String> fields) {
    try {
      return Stream.of(site.issue(id.toString(), String.join(",", fields), null, null));
    } catch (JiraFailure.Gone | JiraFailure.Unauthorised hidden) {
      return Stream.empty();
    }
  }
}
