package dev.idd.app.mining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.BulkFetch;
import dev.idd.app.jira.JiraJson.BulkFetched;
import dev.idd.app.jira.JiraJson.Changelog;
import dev.idd.app.jira.JiraJson.Changelog.History;
import dev.idd.app.jira.JiraJson.Changelog.Item;
import dev.idd.app.jira.JiraJson.Count;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.jira.JiraJson.Property;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small Jira for mining: it answers exactly the queries that mining asks, page by page, and does
 * on demand before any call.
 */
final class FakeJira implements Jira {
  static final String INCIDENT = "10";
  static final String STORY = "11";
  static final String CAUSED = "20";
  static final String RELATES = "21";
  private static final Map<String, String> CATEGORIES =
      Map.of("1", "new", "2", "indeterminate", "3", "done", "4", "done");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX").withZone(ZoneOffset.ofHours(8));
  private static final Pattern JQL =
      Pattern.compile(
          "(?:project = \"(?<project>\\w+)\" AND issuetype in \\((?<types>[\\d, ]+)\\)"
              + "|id in \\((?<ids>[\\d, ]+)\\))"
              + "(?: AND updated >= -(?<minutes>\\d+)m)?"
              + "(?<order> ORDER BY created ASC, key ASC)?");

  /** An issue of the model. */
  static final class Story {
    final long id;
    String key;
    String project;
    String type;
    final Instant created;
    Instant updated;
    Instant resolved;
    String status = "1";
    final List<History> histories = new ArrayList<>();

    Story(long id, String project, String type, Instant created) {
      this.id = id;
      this.key = project + "-" + id;
      this.project = project;
      this.type = type;
      this.created = created;
      this.updated = created;
    }
  }

  record LinkRow(String type, long inward, long outward) {}

  final TreeMap<Long, Story> issues = new TreeMap<>();
  final List<LinkRow> links = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  private final Map<Integer, Runnable> beforeCall = new HashMap<>();
  private final Clock clock;

  /** How many issues fit on a page, whatever was asked for. */
  int pageCap = 100;

  /** How many histories come with a search; the newest. */
  int embeddedHistories = 3;

  /** Whether a query that names an issue that does not exist is refused. */
  boolean strictIds = true;

  /** Tokens from before are refused. */
  int tokenEpoch = 1;

  FakeJira(Clock clock) {
    this.clock = clock;
  }

  Story add(long id, String project, String type, Instant created) {
    var story = new Story(id, project, type, created);
    issues.put(id, story);
    return story;
  }

  /** Moves an issue to a status; done sets the resolution date, leaving done clears it. */
  void move(long id, String status, Instant at) {
    Story story = issues.get(id);
    story.histories.add(
        new History(
            String.valueOf(1000 * id + story.histories.size()),
            null,
            TIME.format(at),
            List.of(
                new Item("assignee", "assignee", null, null, "a", "A"),
                new Item("状态", "status", story.status, "旧", status, "新"))));
    story.status = status;
    story.resolved = CATEGORIES.get(status).equals("done") ? at : null;
    story.updated = at;
  }

  void link(String type, long inward, long outward) {
    links.add(new LinkRow(type, inward, outward));
  }

  /** Does something before the n-th call from now, counted from 1. */
  void before(int call, Runnable action) {
    beforeCall.put(calls.size() + call, action);
  }

  void refuseOldTokens() {
    tokenEpoch++;
  }

  @Override
  public JiraApi asApp(TenantId tenant) {
    return (JiraApi)
        Proxy.newProxyInstance(
            JiraApi.class.getClassLoader(),
            new Class<?>[] {JiraApi.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              Runnable action = beforeCall.remove(calls.size());
              if (action != null) {
                action.run();
              }
              try {
                return FakeJira.class
                    .getDeclaredMethod(method.getName(), method.getParameterTypes())
                    .invoke(this, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  @Override
  public JiraApi asUser(Caller caller) {
    throw new UnsupportedOperationException("Mining asks as the app");
  }

  SearchResult search(Search search) {
    Matcher query = parsed(search.jql());
    if (query.group("order") == null) {
      throw new AssertionError("No stable order: " + search.jql());
    }
    if (search.reconcileIssues() != null && search.reconcileIssues().size() > 50) {
      throw new AssertionError("Too many to reconcile");
    }
    List<Story> all =
        matching(query)
            .sorted(Comparator.comparing((Story s) -> s.created).thenComparing(s -> s.id))
            .toList();
    int from = offset(search.nextPageToken());
    int to = Math.min(all.size(), from + Math.min(pageCap, search.maxResults()));
    return new SearchResult(
        all.subList(Math.min(from, to), to).stream().map(s -> json(s, search)).toList(),
        to < all.size() ? tokenEpoch + ":" + to : null,
        to >= all.size());
  }

  Count count(Search.Jql jql) {
    return new Count(matching(parsed(jql.jql())).count());
  }

  Issue issue(String id, String fields, String properties, String expand) {
    Story story = issues.get(Long.parseLong(id));
    if (story == null) {
      throw new JiraFailure.Gone("Issue does not exist or you do not have permission to see it.");
    }
    return json(
        story, new Search("", Arrays.asList(fields.split(",")), null, expand, 1, null, null));
  }

  Page<History> changelog(String id, int startAt, int maxResults) {
    List<History> all = issues.get(Long.parseLong(id)).histories;
    int to = Math.min(all.size(), startAt + Math.min(maxResults, 4));
    return new Page<>(startAt, maxResults, all.size(), to >= all.size(), all.subList(startAt, to));
  }

  /** No project has any. */
  Property projectProperty(String project, String property) {
    throw new JiraFailure.Gone("The property " + property + " does not exist.");
  }

  BulkFetched bulkFetch(BulkFetch asked) {
    var search = new Search("", asked.fields(), null, null, 1, null, null);
    return new BulkFetched(
        issues.values().stream()
            .filter(
                story ->
                    asked.issueIdsOrKeys().contains(Long.toString(story.id))
                        || asked.issueIdsOrKeys().contains(story.key))
            .map(story -> json(story, search))
            .toList());
  }

  List<Field> fields() {
    return List.of();
  }

  List<IssueTypeStatuses> statuses(String project) {
    return List.of(
        new IssueTypeStatuses(
            INCIDENT,
            "事件",
            CATEGORIES.entrySet().stream()
                .map(
                    status ->
                        new Status(status.getKey(), "状态", new Status.Category(status.getValue())))
                .toList()));
  }

  private static Matcher parsed(String jql) {
    Matcher query = JQL.matcher(jql);
    if (!query.matches()) {
      throw new AssertionError("Not a query of mining: " + jql);
    }
    return query;
  }

  private Stream<Story> matching(Matcher query) {
    Predicate<Story> wanted;
    if (query.group("ids") != null) {
      List<Long> ids = Arrays.stream(query.group("ids").split(", ")).map(Long::valueOf).toList();
      if (strictIds && !issues.keySet().containsAll(ids)) {
        throw new JiraFailure.Rejected(400, List.of("An issue with this id does not exist."));
      }
      wanted = story -> ids.contains(story.id);
    } else {
      List<String> types = Arrays.asList(query.group("types").split(", "));
      wanted = story -> story.project.equals(query.group("project")) && types.contains(story.type);
    }
    String minutes = query.group("minutes");
    Instant since =
        minutes == null
            ? Instant.MIN
            : clock.instant().minus(Duration.ofMinutes(Long.parseLong(minutes)));
    return issues.values().stream().filter(wanted).filter(s -> !s.updated.isBefore(since));
  }

  private int offset(String token) {
    if (token == null) {
      return 0;
    }
    String[] parts = token.split(":");
    if (Integer.parseInt(parts[0]) != tokenEpoch) {
      throw new JiraFailure.Rejected(400, List.of("The token has expired."));
    }
    return Integer.parseInt(parts[1]);
  }

  private Issue json(Story story, Search search) {
    var fields = new HashMap<String, Object>();
    fields.put("project", Map.of("key", story.project));
    fields.put("issuetype", Map.of("id", story.type));
    fields.put(
        "status",
        Map.of(
            "id",
            story.status,
            "name",
            "状态",
            "statusCategory",
            Map.of("key", CATEGORIES.get(story.status))));
    fields.put("created", TIME.format(story.created));
    fields.put("updated", TIME.format(story.updated));
    fields.put("resolutiondate", story.resolved == null ? null : TIME.format(story.resolved));
    fields.put("issuelinks", linksOf(story.id));
    fields.keySet().retainAll(search.fields());
    var json = new HashMap<String, JsonNode>();
    fields.forEach((name, value) -> json.put(name, new ObjectMapper().valueToTree(value)));
    return new Issue(
        Long.toString(story.id),
        story.key,
        json,
        null,
        "changelog".equals(search.expand()) ? newest(story) : null);
  }

  private Changelog newest(Story story) {
    var reversed = new ArrayList<>(story.histories);
    Collections.reverse(reversed);
    int size = Math.min(embeddedHistories, reversed.size());
    return new Changelog(0, size, reversed.size(), reversed.subList(0, size));
  }

  private List<Map<String, Object>> linksOf(long id) {
    var ends = new ArrayList<Map<String, Object>>();
    for (LinkRow link : links) {
      if (link.inward() == id && issues.containsKey(link.outward())) {
        ends.add(end(link, "outwardIssue", link.outward()));
      }
      if (link.outward() == id && issues.containsKey(link.inward())) {
        ends.add(end(link, "inwardIssue", link.inward()));
      }
    }
    return ends;
  }

  private Map<String, Object> end(LinkRow link, String side, long other) {
    return Map.of(
        "type",
        Map.of("id", link.type()),
        side,
        Map.of("id", Long.toString(other), "key", issues.get(other).key));
  }
}
