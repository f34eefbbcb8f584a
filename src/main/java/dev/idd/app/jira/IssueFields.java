package dev.idd.app.jira;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.JiraJson.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields of an issue that were asked for. A field that is absent or null is empty, never
 * an error.
 */
public record IssueFields(Map<String, JsonNode> fields) {
  private static final DateTimeFormatter JIRA_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX][X]");

  public String summary() {
    return text("summary").orElse("");
  }

  public Optional<Status> status() {
    return at("status")
        .map(
            status ->
                new Status(
                    status.path("id").asText(),
                    status.path("name").asText(),
                    new Status.Category(status.path("statusCategory").path("key").asText("new"))));
  }

  public Optional<String> projectKey() {
    return at("project").map(project -> project.path("key").asText());
  }

  public Optional<String> issueTypeId() {
    return at("issuetype").map(type -> type.path("id").asText());
  }

  public Optional<Instant> created() {
    return time("created");
  }

  public Optional<Instant> updated() {
    return time("updated");
  }

  public Optional<Instant> resolved() {
    return time("resolutiondate");
  }

  public Optional<LocalDate> dueDate() {
    return text("duedate").map(LocalDate::parse);
  }

  public Optional<String> assignee() {
    return at("assignee").map(user -> user.path("accountId").asText());
  }

  /** Both ends of every link of the issue. */
  public List<LinkedIssue> links() {
    var links = new ArrayList<LinkedIssue>();
    for (JsonNode link :
        at("issuelinks").map(List::of).orElse(List.of()).stream()
            .flatMap(IssueFields::each)
            .toList()) {
      boolean outward = link.hasNonNull("outwardIssue");
      JsonNode other = link.path(outward ? "outwardIssue" : "inwardIssue");
      if (other.hasNonNull("id")) {
        links.add(
            new LinkedIssue(
                link.path("type").path("id").asText(),
                outward,
                IssueId.of(other.path("id").asText()),
                new IssueKey(other.path("key").asText())));
      }
    }
    return links;
  }

  public Optional<String> text(String field) {
    return at(field).map(JsonNode::asText);
  }

  public Optional<Instant> time(String field) {
    return text(field).map(IssueFields::instant);
  }

  public Optional<JsonNode> at(String field) {
    return Optional.ofNullable(fields.get(field)).filter(node -> !node.isNull());
  }

  /** Jira writes {@code 2026-01-31T10:00:00.000+0100}, which is not quite ISO-8601. */
  public static Instant instant(String text) {
    return OffsetDateTime.parse(text, JIRA_TIME).toInstant();
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
    var all = new ArrayList<JsonNode>();
    array.forEach(all::add);
    return all.stream();
  }

  /** The other end of a link; {@code outward}: the other issue stands at the outward end. */
  public record LinkedIssue(String typeId, boolean outward, IssueId issue, IssueKey key) {}
}
