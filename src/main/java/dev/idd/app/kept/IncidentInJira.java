package dev.idd.app.kept;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraJson.Issue;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An incident as Jira has it, in a restore. */
public final class IncidentInJira {
  private final KeptProject project;
  private final Issue issue;
  private final Seal seal;
  private final TreeSet<String> broken = new TreeSet<>();

  IncidentInJira(KeptProject project, Issue issue, Seal seal) {
    this.project = project;
    this.issue = issue;
    this.seal = seal;
  }

  public KeptProject project() {
    return project;
  }

  public IssueId id() {
    return issue.issueId();
  }

  public IssueFields fields() {
    return issue.read();
  }

  /** A property as anybody may have written it. */
  public @Nullable JsonNode property(String name) {
    return issue.property(name);
  }

  /** What we kept as this property; empty also when somebody else wrote it, which is reported. */
  public Optional<JsonNode> ours(String name) {
    JsonNode there = property(name);
    if (there == null) {
      return Optional.empty();
    }
    Optional<JsonNode> content = seal.open(Seal.ofIssue(id(), name), there);
    if (content.isEmpty()) {
      broken.add(name);
    }
    return content;
  }

  /** What could not be taken, in sentences. */
  Iterable<String> problems() {
    return broken.stream().map(name -> issue.key() + ": " + Seal.refused(name)).toList();
  }
}
