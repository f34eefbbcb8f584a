package dev.idd.app.mining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Changelog;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Changelog.Item;
import dev.idd.app.jira.JiraJson.Count;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * A Jira of any number of incidents that remembers none of them: each is made when it is asked for,
 * always the same. For sizes at which the sandbox itself would be what is measured.
 */
public final class FastJira implements Jira {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX").withZone(ZoneOffset.UTC);
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int issues;
  private final Duration latency;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * @param issues in each project
   * @param latency of each request
   */
  public FastJira(int issues, Duration latency) {
    this.issues = issues;
    this.latency = latency;
  }

  public int requests() {
    return requests.get();
  }

  @Override
  public JiraApi asApp(TenantId tenant) {
    return (JiraApi)
        Proxy.newProxyInstance(
            JiraApi.class.getClassLoader(),
            new Class<?>[] {JiraApi.class},
            (proxy, method, arguments) -> {
              requests.incrementAndGet();
              Thread.sleep(latency.toMillis());
              return switch (method.getName()) {
                case "search" -> search((Search) arguments[0]);
                case "count" -> new Count(issues);
                case "statuses" ->
                    List.of(new IssueTypeStatuses("10", "Incident", List.of(OPEN, DONE)));
                case "fields" -> List.of();
                default -> throw new UnsupportedOperationException(method.getName());
              };
            });
  }

  @Override
  public JiraApi asUser(Caller caller) {
    throw new UnsupportedOperationException("Mining asks as the app");
  }

  private static final Status OPEN = new Status("1", "Open", new Status.Category("new"));
  private static final Status DONE = new Status("3", "Done", new Status.Category("done"));

  private SearchResult search(Search search) {
    String project = search.jql().replaceAll("project = \"(\\w+)\".*", "$1");
    long from = search.nextPageToken() == null ? 0 : Long.parseLong(search.nextPageToken());
    long until = Math.min(from + search.maxResults(), issues);
    var page = LongStream.range(from, until).mapToObj(n -> issue(project, n)).toList();
    return new SearchResult(page, until < issues ? Long.toString(until) : null, until >= issues);
  }

  private Issue issue(String project, long n) {
    Instant created = START.plusSeconds(600 * n);
    Map<String, Object> fields =
        Map.of(
            "project", Map.of("key", project),
            "issuetype", Map.of("id", "10"),
            "status", Map.of("id", "3", "statusCategory", Map.of("key", "done")),
            "created", TIME.format(created),
            "updated", TIME.format(created.plusSeconds(900)),
            "resolutiondate", TIME.format(created.plusSeconds(900)),
            "issuelinks", List.of());
    return new Issue(
        Long.toString(Math.floorMod(project.hashCode(), 1_000) * 1_000_000L + n),
        project + "-" + n,
        JSON.convertValue(fields, FIELDS),
        null,
        new Changelog(0, 1, 1, List.of(resolved(n, created))));
  }

  private static final com.fasterxml.jackson.core.type.TypeReference<Map<String, JsonNode>> FIELDS =
      new com.fasterxml.jackson.core.type.TypeReference<>() {};

  private static History resolved(long n, Instant created) {
    return new History(
        Long.toString(n),
        null,
        TIME.format(created.plusSeconds(900)),
        List.of(new Item("status", "status", "1", "Open", "3", "Done")));
  }
}
