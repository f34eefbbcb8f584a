package dev.idd.app.metrics;

import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssuesInBulk;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.TieRow;
import dev.idd.app.metrics.rows.MetricRows;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The improvements of a project that are late: a work list, so it says whose they are. */
@RestController
class OverdueController {
  /** A longer list is no work list; the oldest come first. */
  private static final int MOST = 200;

  private final CountedProjects projects;
  private final MetricRows rows;
  private final Jira jira;
  private final Clock clock;

  OverdueController(CountedProjects projects, MetricRows rows, Jira jira, Clock clock) {
    this.projects = projects;
    this.rows = rows;
    this.jira = jira;
    this.clock = clock;
  }

  record View(Instant computedAt, List<Item> items) {}

  /** {@code since} is the last day on which it would have been in time. */
  record Item(
      String key, String summary, String incident, LocalDate since, @Nullable String owner) {}

  @GetMapping("/api/projects/{project}/overdue")
  View overdue(Caller caller, @PathVariable("project") ProjectKey key) {
    CountedProject project = projects.require(caller, key);
    Instant now = clock.instant();
    List<TieRow> late =
        rows.overdue(project.tenant(), project.key(), Period.day(now)).stream()
            .limit(MOST)
            .toList();
    Map<Long, Issue> seen = seen(jira.asUser(caller), late);
    return new View(
        now,
        late.stream()
            .filter(tie -> seen.containsKey(tie.improvement()) && seen.containsKey(tie.incident()))
            .map(tie -> item(tie, seen))
            .toList());
  }

  private static Item item(TieRow tie, Map<Long, Issue> seen) {
    Issue improvement = Objects.requireNonNull(seen.get(tie.improvement()));
    Issue incident = Objects.requireNonNull(seen.get(tie.incident()));
    IssueFields fields = improvement.read();
    return new Item(
        improvement.key(),
        fields.summary(),
        incident.key(),
        LocalDate.ofEpochDay(tie.due()),
        fields
            .at("assignee")
            .map(person -> person.path("displayName").asText(""))
            .filter(name -> !name.isEmpty())
            .orElse(null));
  }

  /** What the person may see of them, as Jira tells that person. */
  private static Map<Long, Issue> seen(JiraApi api, List<TieRow> late) {
    List<IssueId> ids =
        late.stream()
            .flatMap(tie -> Stream.of(tie.improvement(), tie.incident()))
            .map(IssueId::new)
            .toList();
    var seen = new HashMap<Long, Issue>();
    IssuesInBulk.read(api, ids, List.of("summary", "assignee"))
        .forEach(one -> seen.put(one.issueId().value(), one));
    return seen;
  }
}
