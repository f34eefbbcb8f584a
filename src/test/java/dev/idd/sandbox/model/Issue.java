package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One issue: its fields, properties, links, comments and histories. Changed through {@link
 * Changes}.
 */
public final class Issue {
  private final long id;
  private final String key;
  private final Project project;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, JsonNode> properties = new LinkedHashMap<>();
  private final List<IssueLink> links = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<History> histories = new ArrayList<>();
  private double rank;

  Issue(long id, String key, Project project) {
    this.id = id;
    this.key = key;
    this.project = project;
  }

  /** What it looks like now, unaffected by later changes. */
  public Issue snapshot() {
    Issue copy = new Issue(id, key, project);
    copy.values.putAll(values);
    copy.properties.putAll(properties);
    copy.links.addAll(links);
    copy.comments.addAll(comments);
    copy.histories.addAll(histories);
    copy.rank = rank;
    return copy;
  }

  public long id() {
    return id;
  }

  public String key() {
    return key;
  }

  /** The number in the key: 7 of OPS-7. */
  public long number() {
    return Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
  }

  public Project project() {
    return project;
  }

  /** The value of a field as its {@link FieldType} says, or null. */
  public Object value(String fieldId) {
    return fieldId.equals("project") ? project : values.get(fieldId);
  }

  void put(String fieldId, Object value) {
    if (value == null || value instanceof List<?> list && list.isEmpty()) {
      values.remove(fieldId);
    } else {
      values.put(fieldId, value);
    }
  }

  /** Puts all fields back to what they were in an earlier snapshot. */
  void restore(Issue before) {
    values.clear();
    values.putAll(before.values);
  }

  private <T> Optional<T> maybe(String fieldId, Class<T> type) {
    return Optional.ofNullable(type.cast(values.get(fieldId)));
  }

  private <T> List<T> list(String fieldId, Class<T> type) {
    return values.get(fieldId) instanceof List<?> list
        ? list.stream().map(type::cast).toList()
        : List.of();
  }

  public IssueType type() {
    return (IssueType) values.get("issuetype");
  }

  public Status status() {
    return (Status) values.get("status");
  }

  public String summary() {
    return (String) values.get("summary");
  }

  public Optional<JsonNode> description() {
    return maybe("description", JsonNode.class);
  }

  public Optional<Account> assignee() {
    return maybe("assignee", Account.class);
  }

  public Optional<Account> reporter() {
    return maybe("reporter", Account.class);
  }

  public Account creator() {
    return (Account) values.get("creator");
  }

  public Optional<Priority> priority() {
    return maybe("priority", Priority.class);
  }

  public Optional<Resolution> resolution() {
    return maybe("resolution", Resolution.class);
  }

  public Instant created() {
    return (Instant) values.get("created");
  }

  public Instant updated() {
    return (Instant) values.get("updated");
  }

  public Optional<Instant> resolved() {
    return maybe("resolutiondate", Instant.class);
  }

  public Optional<LocalDate> dueDate() {
    return maybe("duedate", LocalDate.class);
  }

  public Optional<Issue> parent() {
    return maybe("parent", Issue.class);
  }

  public List<String> labels() {
    return list("labels", String.class);
  }

  public List<Component> components() {
    return list("components", Component.class);
  }

  public List<Version> fixVersions() {
    return list("fixVersions", Version.class);
  }

  public List<Version> affectsVersions() {
    return list("versions", Version.class);
  }

  /** Every sprint it was in, the open one (at most one) last. */
  public List<Sprint> sprints() {
    return list(Field.SPRINT, Sprint.class);
  }

  public Optional<Sprint> openSprint() {
    return sprints().stream().filter(s -> s.state() != Sprint.State.CLOSED).findFirst();
  }

  public Map<String, JsonNode> properties() {
    return Collections.unmodifiableMap(properties);
  }

  public List<IssueLink> links() {
    return Collections.unmodifiableList(links);
  }

  public List<Comment> comments() {
    return Collections.unmodifiableList(comments);
  }

  /** Oldest first. */
  public List<History> histories() {
    return Collections.unmodifiableList(histories);
  }

  public double rank() {
    return rank;
  }

  Map<String, JsonNode> liveProperties() {
    return properties;
  }

  List<IssueLink> liveLinks() {
    return links;
  }

  List<Comment> liveComments() {
    return comments;
  }

  List<History> liveHistories() {
    return histories;
  }

  void rank(double to) {
    rank = to;
  }

  @Override
  public String toString() {
    return key;
  }
}
