package dev.idd.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.Board;
import dev.idd.app.jira.JiraJson.BulkFetch;
import dev.idd.app.jira.JiraJson.BulkFetched;
import dev.idd.app.jira.JiraJson.Changelog;
import dev.idd.app.jira.JiraJson.Comment;
import dev.idd.app.jira.JiraJson.Comments;
import dev.idd.app.jira.JiraJson.Component;
import dev.idd.app.jira.JiraJson.Count;
import dev.idd.app.jira.JiraJson.CreateIssue;
import dev.idd.app.jira.JiraJson.CreateMeta;
import dev.idd.app.jira.JiraJson.CreatedIssue;
import dev.idd.app.jira.JiraJson.EditIssue;
import dev.idd.app.jira.JiraJson.FailedDeliveries;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.Link;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.LinkTypes;
import dev.idd.app.jira.JiraJson.Move;
import dev.idd.app.jira.JiraJson.NewComment;
import dev.idd.app.jira.JiraJson.Notification;
import dev.idd.app.jira.JiraJson.Page;
import dev.idd.app.jira.JiraJson.Permissions;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Property;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.jira.JiraJson.Sprint;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.JiraJson.Transitions;
import dev.idd.app.jira.JiraJson.User;
import dev.idd.app.jira.JiraJson.Version;
import dev.idd.app.jira.JiraJson.WorkflowRules;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One Jira site in memory, small enough to read: projects OPS (incidents) and APP (stories), two
 * statuses each, one sprint. It remembers what was written and fails when told to. The real test of
 * speaking Jira is the sandbox; this one is for tests of what we do with its answers.
 */
public final class TinyJira implements Jira {
  public static final String INCIDENT = "1";
  public static final String STORY = "2";
  public static final String IMPROVEMENT_LINK = "77";
  public static final String SEVERITY_FIELD = "customfield_10050";
  public static final String IMPACT_FIELD = "customfield_10051";
  public static final String URGENCY_FIELD = "customfield_10052";
  public static final String CRITERIA_FIELD = "customfield_10060";
  public static final String NOTE_FIELD = "customfield_10061";
  public static final String SPRINT_FIELD = "customfield_10020";
  public static final Status OPEN = new Status("10", "Open", new Status.Category("new"));
  public static final Status CLOSED = new Status("20", "Closed", new Status.Category("done"));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter JIRA_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

  private final Map<Long, Stored> issues = new LinkedHashMap<>();
  private final Map<String, JiraFailure> failures = new HashMap<>();
  private final Map<Long, Sprint> sprints = new LinkedHashMap<>();

  /** Every write, such as {@code PUT property OPS-1 idd.gate}, in order. */
  public final List<String> writes = new CopyOnWriteArrayList<>();

  /** Every e-mail that was to be sent, in order. */
  public final List<Notification> notifications = new CopyOnWriteArrayList<>();

  /** Who may only look. */
  public final Set<String> readers = new HashSet<>(Set.of("reader"));

  /** Who sees nothing. */
  public final Set<String> outsiders = new HashSet<>(Set.of("outsider"));

  /** Every tenant is a site of its own here; what it has in project properties, by their names. */
  private final Map<TenantId, Map<String, JsonNode>> projectProperties = new HashMap<>();

  /** Issues that only the app sees, as with issue security. */
  public final Set<String> secret = new HashSet<>();

  private long lastId = 10_000;
  private long lastHistory = 0;

  private static final class Stored {
    final long id;
    final String key;
    final ObjectNode fields;
    final Map<String, JsonNode> properties = new HashMap<>();
    final List<Changelog.History> histories = new ArrayList<>();
    final List<Comment> comments = new ArrayList<>();

    Stored(long id, String key, ObjectNode fields) {
      this.id = id;
      this.key = key;
      this.fields = fields;
    }
  }

  public TinyJira() {
    sprints.put(5L, new Sprint(5, "Sprint 5", "active"));
  }

  @Override
  public JiraApi asApp(TenantId tenant) {
    return new Api("app", tenant);
  }

  @Override
  public JiraApi asUser(Caller caller) {
    return new Api(caller.account().value(), caller.tenant());
  }

  // What tests do to the site.

  public synchronized String incident() {
    return add("OPS", INCIDENT, "Checkout is down");
  }

  public synchronized String story() {
    return add("APP", STORY, "Degrade gracefully");
  }

  private String add(String project, String type, String summary) {
    long id = ++lastId;
    ObjectNode fields = JSON.createObjectNode();
    fields.put("summary", summary);
    fields.put("created", "2026-01-31T10:00:00.000+0000");
    fields.set("status", status(OPEN));
    fields.putObject("project").put("key", project);
    fields.putObject("issuetype").put("id", type);
    fields.putArray("issuelinks");
    fields.putArray("fixVersions");
    fields.putNull("assignee");
    fields.putNull("duedate");
    fields.putNull(SPRINT_FIELD);
    fields.putNull(SEVERITY_FIELD);
    fields.putNull(IMPACT_FIELD);
    fields.putNull(URGENCY_FIELD);
    fields.putNull("resolutiondate");
    issues.put(id, new Stored(id, project + "-" + id, fields));
    return project + "-" + id;
  }

  public synchronized long id(String key) {
    return find(key).id;
  }

  public synchronized void set(String key, String field, JsonNode value) {
    find(key).fields.set(field, value);
  }

  public synchronized void move(String key, Status to, Instant at) {
    move(key, to, at, null);
  }

  public synchronized void move(String key, Status to, Instant at, @Nullable User by) {
    Stored issue = find(key);
    JsonNode from = issue.fields.get("status");
    issue.fields.set("status", status(to));
    issue.histories.add(
        new Changelog.History(
            Long.toString(++lastHistory),
            by,
            JIRA_TIME.format(at.atOffset(ZoneOffset.UTC)),
            List.of(
                new Changelog.Item(
                    "status",
                    "status",
                    from.path("id").asText(),
                    from.path("name").asText(),
                    to.id(),
                    to.name()))));
  }

  public synchronized void link(String story, String incident) {
    link(find(story), find(incident), IMPROVEMENT_LINK);
  }

  public synchronized void unlink(String story, String incident) {
    find(story).fields.putArray("issuelinks");
    find(incident).fields.putArray("issuelinks");
  }

  public synchronized void remove(String key) {
    issues.remove(find(key).id);
  }

  public synchronized void forge(String key, String property, JsonNode value) {
    find(key).properties.put(property, value);
  }

  public synchronized @Nullable JsonNode property(String key, String property) {
    return find(key).properties.get(property);
  }

  /** The project properties of a site, to look at and to change. */
  public synchronized Map<String, JsonNode> properties(TenantId site) {
    return projectProperties.computeIfAbsent(site, none -> new ConcurrentHashMap<>());
  }

  public synchronized JsonNode fields(String key) {
    return find(key).fields;
  }

  public synchronized List<String> keys(String project) {
    return issues.values().stream().map(one -> one.key).filter(k -> k.startsWith(project)).toList();
  }

  public synchronized void sprint(long id, String state) {
    sprints.put(id, new Sprint(id, "Sprint " + id, state));
  }

  /** Every write that looks like this fails, until it is healed. */
  public synchronized void fail(String pattern, JiraFailure failure) {
    failures.put(pattern, failure);
  }

  public synchronized void heal() {
    failures.clear();
  }

  /** A new site begins without issues, so that it restores nothing of the one before. */
  public synchronized void forgetIssues() {
    issues.clear();
  }

  public long countWrites(String start) {
    return writes.stream().filter(write -> write.startsWith(start)).count();
  }

  // What the site does.

  private Stored find(String idOrKey) {
    return issues.values().stream()
        .filter(one -> one.key.equals(idOrKey) || Long.toString(one.id).equals(idOrKey))
        .findFirst()
        .orElseThrow(() -> new JiraFailure.Gone("Issue does not exist: " + idOrKey));
  }

  private void link(Stored inward, Stored outward, String type) {
    links(outward).add(end("inwardIssue", type, inward));
    links(inward).add(end("outwardIssue", type, outward));
  }

  private static ArrayNode links(Stored issue) {
    return (ArrayNode) issue.fields.get("issuelinks");
  }

  private static ObjectNode end(String name, String type, Stored other) {
    ObjectNode link = JSON.createObjectNode();
    link.putObject("type").put("id", type).put("name", "Improvement");
    ObjectNode issue = link.putObject(name);
    issue.put("id", Long.toString(other.id)).put("key", other.key);
    issue
        .putObject("fields")
        .put("summary", other.fields.path("summary").asText())
        .set("issuetype", other.fields.get("issuetype"));
    return link;
  }

  private static ObjectNode status(Status status) {
    ObjectNode json = JSON.createObjectNode().put("id", status.id()).put("name", status.name());
    json.putObject("statusCategory").put("key", status.category());
    return json;
  }

  private final class Api implements JiraApi {
    private final String account;
    private final TenantId site;

    Api(String account, TenantId site) {
      this.account = account;
      this.site = site;
    }

    @Override
    public Property projectProperty(String idOrKey, String property) {
      synchronized (TinyJira.this) {
        JsonNode value = properties(site).get(property);
        if (value == null) {
          throw new JiraFailure.Gone("The property " + property + " does not exist.");
        }
        return new Property(property, value);
      }
    }

    @Override
    public void putProjectProperty(String idOrKey, String property, JsonNode value) {
      synchronized (TinyJira.this) {
        write("PUT project property " + property);
        if (value.toString().length() > 32_768) {
          throw new JiraFailure.Rejected(400, List.of("The property value is too long."));
        }
        properties(site).put(property, value);
      }
    }

    private Stored visible(String idOrKey) {
      if (outsiders.contains(account)) {
        throw new JiraFailure.Gone("Issue does not exist or you may not see it.");
      }
      Stored found = find(idOrKey);
      if (secret.contains(found.key) && !account.equals("app")) {
        throw new JiraFailure.Gone("Issue does not exist or you may not see it.");
      }
      return found;
    }

    private void write(String what) {
      failures.forEach(
          (pattern, failure) -> {
            if (what.matches(pattern)) {
              throw failure;
            }
          });
      writes.add(what);
    }

    @Override
    public Issue issue(
        String idOrKey, String fields, @Nullable String properties, @Nullable String expand) {
      synchronized (TinyJira.this) {
        return show(visible(idOrKey), Arrays.asList(fields.split(",")), properties);
      }
    }

    @Override
    public BulkFetched bulkFetch(BulkFetch wanted) {
      synchronized (TinyJira.this) {
        var found = new ArrayList<Issue>();
        for (String id : wanted.issueIdsOrKeys()) {
          try {
            found.add(show(visible(id), wanted.fields(), null));
          } catch (JiraFailure.Gone hidden) {
            // Jira leaves out what cannot be seen.
          }
        }
        return new BulkFetched(found);
      }
    }

    private Issue show(Stored issue, List<String> wanted, @Nullable String properties) {
      var fields = new HashMap<String, JsonNode>();
      wanted.forEach(
          name -> {
            if (issue.fields.has(name)) {
              fields.put(name, issue.fields.get(name).deepCopy());
            }
          });
      var shown = new HashMap<String, JsonNode>();
      if (properties != null) {
        for (String name : properties.split(",")) {
          if (issue.properties.containsKey(name)) {
            shown.put(name, issue.properties.get(name));
          }
        }
      }
      return new Issue(Long.toString(issue.id), issue.key, fields, shown, null);
    }

    @Override
    public CreatedIssue create(CreateIssue issue) {
      synchronized (TinyJira.this) {
        write("POST issue");
        JsonNode fields = JSON.valueToTree(issue.fields());
        String key =
            add(
                fields.path("project").path("key").asText(),
                fields.path("issuetype").path("id").asText(),
                fields.path("summary").asText());
        Stored stored = find(key);
        stored.fields.set("description", fields.path("description"));
        take(stored, fields);
        if (issue.properties() != null) {
          issue
              .properties()
              .forEach(one -> stored.properties.put(one.key(), JSON.valueToTree(one.value())));
        }
        return new CreatedIssue(Long.toString(stored.id), key);
      }
    }

    private void take(Stored stored, JsonNode fields) {
      for (String text : List.of(CRITERIA_FIELD, NOTE_FIELD)) {
        if (fields.has(text)) {
          stored.fields.set(text, fields.get(text));
        }
      }
      if (fields.has("assignee")) {
        JsonNode assignee = fields.get("assignee");
        if (assignee.isNull()) {
          stored.fields.putNull("assignee");
        } else {
          String id = assignee.path("accountId").asText();
          stored
              .fields
              .putObject("assignee")
              .put("accountId", id)
              .put("displayName", "Name of " + id);
        }
      }
      if (fields.has("duedate")) {
        stored.fields.set("duedate", fields.get("duedate"));
      }
      if (fields.has("fixVersions")) {
        ArrayNode versions = stored.fields.putArray("fixVersions");
        fields
            .get("fixVersions")
            .forEach(
                one -> versions.addObject().put("id", one.path("id").asText()).put("name", "1.0"));
      }
    }

    @Override
    public void edit(String idOrKey, EditIssue edit) {
      synchronized (TinyJira.this) {
        Stored issue = visible(idOrKey);
        write("PUT issue " + issue.key);
        take(issue, JSON.valueToTree(edit.fields()));
      }
    }

    @Override
    public Page<Changelog.History> changelog(String idOrKey, int startAt, int maxResults) {
      synchronized (TinyJira.this) {
        var all = visible(idOrKey).histories;
        var page =
            all.subList(Math.min(startAt, all.size()), Math.min(startAt + maxResults, all.size()));
        return new Page<>(startAt, maxResults, all.size(), null, List.copyOf(page));
      }
    }

    @Override
    public Comments comments(String idOrKey, int startAt, int maxResults, String orderBy) {
      synchronized (TinyJira.this) {
        var all = visible(idOrKey).comments;
        var page =
            all.subList(Math.min(startAt, all.size()), Math.min(startAt + maxResults, all.size()));
        return new Comments(startAt, maxResults, all.size(), List.copyOf(page));
      }
    }

    @Override
    public Comment comment(String idOrKey, NewComment comment) {
      synchronized (TinyJira.this) {
        Stored issue = visible(idOrKey);
        write("POST comment " + issue.key + " as " + account);
        Comment written =
            new Comment(
                Long.toString(++lastHistory),
                new Comment.Author(account, "atlassian"),
                JSON.valueToTree(comment.body()),
                "2026-01-31T12:00:00.000+0000");
        issue.comments.add(written);
        return written;
      }
    }

    @Override
    public void sendNotification(String idOrKey, Notification notification) {
      synchronized (TinyJira.this) {
        Stored issue = visible(idOrKey);
        String to = notification.to().users().get(0).accountId();
        write("POST notify " + issue.key + " to " + to);
        notifications.add(notification);
      }
    }

    @Override
    public void putProperty(String idOrKey, String property, JsonNode value) {
      synchronized (TinyJira.this) {
        Stored issue = visible(idOrKey);
        write("PUT property " + issue.key + " " + property);
        issue.properties.put(property, value);
      }
    }

    @Override
    public void link(Link link) {
      synchronized (TinyJira.this) {
        Stored inward = visible(link.inwardIssue().key());
        Stored outward = visible(link.outwardIssue().key());
        write("POST issueLink " + inward.key + " " + outward.key);
        TinyJira.this.link(inward, outward, link.type().id());
      }
    }

    @Override
    public LinkTypes linkTypes() {
      return new LinkTypes(
          List.of(
              new LinkType("76", "Relates", "relates to", "relates to"),
              new LinkType(IMPROVEMENT_LINK, "Improvement", "is improved by", "improves")));
    }

    @Override
    public SearchResult search(Search search) {
      synchronized (TinyJira.this) {
        String project = search.jql().contains("\"OPS\"") ? "OPS" : "APP";
        boolean incidents = search.jql().contains("issuetype in");
        boolean open = search.jql().contains("status not in");
        Optional<Set<Long>> ids = idsIn(search.jql());
        var found =
            issues.values().stream()
                .filter(
                    one ->
                        ids.map(some -> some.contains(one.id))
                            .orElseGet(() -> one.key.startsWith(project + "-")))
                .filter(
                    one -> !incidents || one.fields.at("/issuetype/id").asText().equals(INCIDENT))
                .filter(one -> !open || !one.fields.at("/status/id").asText().equals(CLOSED.id()))
                .map(
                    one ->
                        show(
                            one,
                            search.fields(),
                            search.properties() == null
                                ? null
                                : String.join(",", search.properties())))
                .toList();
        return new SearchResult(found, null, true);
      }
    }

    private static Optional<Set<Long>> idsIn(String jql) {
      Matcher ids = Pattern.compile("\\bid in \\(([0-9, ]+)\\)").matcher(jql);
      return ids.find()
          ? Optional.of(
              Arrays.stream(ids.group(1).split(", *"))
                  .map(Long::valueOf)
                  .collect(Collectors.toSet()))
          : Optional.empty();
    }

    @Override
    public Count count(Search.Jql jql) {
      return new Count(issues.size());
    }

    @Override
    public Permissions permissionsOnIssue(String issueKey, String permissions) {
      return permissions(permissions);
    }

    @Override
    public Permissions permissionsOnProject(String projectKey, String permissions) {
      return permissions(permissions);
    }

    @Override
    public Permissions permissions(String names) {
      var all = new HashMap<String, Permissions.Permission>();
      for (String name : names.split(",")) {
        boolean may =
            !readers.contains(account)
                && (!name.equals("ADMINISTER_PROJECTS") || account.startsWith("admin"))
                && (!name.equals("ADMINISTER") || account.equals("admin-of-all"));
        all.put(name, new Permissions.Permission(name, may));
      }
      return new Permissions(all);
    }

    @Override
    public Page<Project> projects(int startAt, int maxResults, @Nullable String expand) {
      var all = List.of(project("OPS"), project("APP"));
      return new Page<>(startAt, maxResults, 2, true, startAt == 0 ? all : List.of());
    }

    @Override
    public Project project(String idOrKey) {
      if (outsiders.contains(account)) {
        throw new JiraFailure.Gone("No project could be found.");
      }
      if (!idOrKey.equals("OPS") && !idOrKey.equals("APP")) {
        throw new JiraFailure.Gone("No project could be found with key '" + idOrKey + "'.");
      }
      return idOrKey.equals("OPS")
          ? new Project(
              "1000",
              "OPS",
              "Operations",
              List.of(
                  new IssueType(INCIDENT, "Incident", false), new IssueType("3", "Task", false)),
              user("ops-lead"))
          : new Project("2000", "APP", "Product", List.of(new IssueType(STORY, "Story", false)));
    }

    @Override
    public List<IssueTypeStatuses> statuses(String idOrKey) {
      return List.of(new IssueTypeStatuses(INCIDENT, "Incident", List.of(OPEN, CLOSED)));
    }

    @Override
    public List<Component> components(String idOrKey) {
      return List.of(new Component("1", "checkout"), new Component("2", "Auth", user("auth-lead")));
    }

    @Override
    public List<Version> versions(String idOrKey) {
      return List.of(new Version("9", "1.0", false, false), new Version("8", "0.9", true, false));
    }

    @Override
    public List<Field> fields() {
      return List.of(
          new Field("summary", "Summary", null),
          new Field(SEVERITY_FIELD, "Severity", new Field.Schema("option", "select")),
          number(IMPACT_FIELD, "Impact"),
          number(URGENCY_FIELD, "Urgency"),
          text(CRITERIA_FIELD, "Acceptance criteria", "textarea"),
          text(NOTE_FIELD, "Done when", "textfield"),
          new Field(
              SPRINT_FIELD,
              "Sprint",
              new Field.Schema("array", "com.pyxis.greenhopper.jira:gh-sprint")));
    }

    private static Field number(String id, String name) {
      return new Field(
          id,
          name,
          new Field.Schema("number", "com.atlassian.jira.plugin.system.customfieldtypes:float"));
    }

    private static Field text(String id, String name, String kind) {
      String custom = "com.atlassian.jira.plugin.system.customfieldtypes:" + kind;
      return new Field(id, name, new Field.Schema("string", custom));
    }

    @Override
    public CreateMeta createMeta(String project, String type, int startAt, int maxResults) {
      var values = new ArrayList<CreateMeta.AllowedValue>();
      for (int i = 1; i <= 4; i++) {
        values.add(new CreateMeta.AllowedValue("50" + i, "SEV" + i, null));
      }
      return new CreateMeta(
          List.of(new CreateMeta.SettableField(SEVERITY_FIELD, "Severity", values)), null);
    }

    @Override
    public Transitions transitions(String idOrKey) {
      synchronized (TinyJira.this) {
        boolean closed = visible(idOrKey).fields.at("/status/id").asText().equals(CLOSED.id());
        return new Transitions(
            List.of(
                closed
                    ? new Transitions.Transition("51", "Reopen", OPEN)
                    : new Transitions.Transition("31", "Close", CLOSED)));
      }
    }

    @Override
    public void transition(String idOrKey, Transitions.Do wanted) {
      synchronized (TinyJira.this) {
        String key = visible(idOrKey).key;
        write("POST transition " + key + " " + wanted.transition().id());
        move(key, wanted.transition().id().equals("51") ? OPEN : CLOSED, Instant.now());
      }
    }

    @Override
    public Page<WorkflowRules> workflowRules(
        int startAt, int maxResults, String types, String keys, String expand) {
      var rule = new WorkflowRules.Rule("r1", "idd-close", new WorkflowRules.Way("31", "Close"));
      var rules =
          new WorkflowRules(new WorkflowRules.WorkflowId("OPS workflow", false), List.of(rule));
      return new Page<>(0, maxResults, 1, true, List.of(rules));
    }

    @Override
    public FailedDeliveries failedWebhooks(long after, int maxResults) {
      return new FailedDeliveries(maxResults, List.of());
    }

    @Override
    public User user(String accountId) {
      if (accountId.equals("left")) {
        throw new JiraFailure.Gone("No such user.");
      }
      boolean active = !accountId.equals("away");
      return new User(accountId, "Name of " + accountId, Map.of("48x48", "https://a/48"), active);
    }

    @Override
    public List<User> assignable(String project, String query, int maxResults) {
      return List.of(user("steward"), user("responder"));
    }

    @Override
    public List<User> assignableAccount(String project, String accountId, int maxResults) {
      return accountId.equals("stranger") ? List.of() : List.of(user(accountId));
    }

    @Override
    public Page<Board> boards(String project, int startAt, int maxResults) {
      return new Page<>(
          0, 50, 2, true, List.of(new Board(1, "APP", "scrum"), new Board(2, "K", "kanban")));
    }

    @Override
    public Page<Sprint> sprints(long board, String state, int startAt, int maxResults) {
      return new Page<>(0, 50, sprints.size(), true, List.copyOf(sprints.values()));
    }

    @Override
    public void moveToSprint(long sprint, Move move) {
      synchronized (TinyJira.this) {
        write("POST sprint " + sprint + " " + move.issues());
        Sprint known = sprints.get(sprint);
        for (String key : move.issues()) {
          ArrayNode field = JSON.createArrayNode();
          field.addObject().put("id", sprint).put("name", known.name()).put("state", known.state());
          visible(key).fields.set(SPRINT_FIELD, field);
        }
      }
    }

    @Override
    public void moveToBacklog(Move move) {
      synchronized (TinyJira.this) {
        write("POST backlog " + move.issues());
        move.issues().forEach(key -> visible(key).fields.putNull(SPRINT_FIELD));
      }
    }
  }
}
