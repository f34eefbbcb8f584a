package dev.idd.app.improvement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The story in Jira that carries an improvement, as Jira says it is now. */
record Story(
    IssueId id,
    IssueKey key,
    String summary,
    String projectKey,
    IssueStatus status,
    @Nullable Person owner,
    @Nullable Sprint sprint,
    List<FixVersion> fixVersions,
    @Nullable LocalDate dueDate,
    IssueFields fields) {

  /** {@code state} is {@code active}, {@code future} or {@code closed}. */
  record Sprint(String id, String name, String state) {
    boolean closed() {
      return state.equals("closed");
    }
  }

  record FixVersion(String id, String name) {}

  static Story of(Issue issue, Optional<String> sprintField) {
    IssueFields fields = issue.read();
    return new Story(
        issue.issueId(),
        issue.issueKey(),
        fields.summary(),
        fields.projectKey().orElse(""),
        IssueStatus.of(fields),
        fields.at("assignee").map(Person::of).orElse(null),
        sprintField.flatMap(fields::at).flatMap(Story::sprint).orElse(null),
        fields.at("fixVersions").map(Story::versions).orElse(List.of()),
        fields.dueDate().orElse(null),
        fields);
  }

  /** Whether there is a time by which it is to be there. */
  boolean scheduled() {
    return !fixVersions.isEmpty() || dueDate != null || (sprint != null && !sprintIsOver());
  }

  /** Its only sprint ended without it; then being in that sprint is no schedule any more. */
  boolean sprintIsOver() {
    return sprint != null && sprint.closed() && !status.done();
  }

  /** A story keeps the sprints it was in; the one that counts is the one that is still to end. */
  private static Optional<Sprint> sprint(JsonNode sprints) {
    var all = new ArrayList<Sprint>();
    sprints.forEach(
        one ->
            all.add(
                new Sprint(
                    one.path("id").asText(),
                    one.path("name").asText(),
                    one.path("state").asText())));
    // Jira lists them in the order in which the story was put into them.
    return open(all).or(() -> all.stream().reduce((earlier, later) -> later));
  }

  private static Optional<Sprint> open(List<Sprint> sprints) {
    return sprints.stream()
        .filter(one -> one.state().equals("active"))
        .findFirst()
        .or(() -> sprints.stream().filter(one -> !one.closed()).findFirst());
  }

  private static List<FixVersion> versions(JsonNode versions) {
    var all = new ArrayList<FixVersion>();
    versions.forEach(
        one -> all.add(new FixVersion(one.path("id").asText(), one.path("name").asText())));
    return List.copyOf(all);
  }
}
