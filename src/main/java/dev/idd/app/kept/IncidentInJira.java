package dev.idd.app.kept;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraJson.Issue;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An incident as Jira has it, in a restore. */
public final class IncidentInJira {
  private final KeptProject project;
  private final Issue issue;
  private final Seal seal;

  /** Whoever looks twice at a property finds its problem twice. */
  private final Set<String> problems = new LinkedHashSet<>();

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
      report(Seal.refused(name));
    }
    return content;
  }

  /** Something did not come back; a sentence for whoever asked for the restore. */
  public void report(String sentence) {
    problems.add(issue.key() + ": " + sentence);
  }

  Set<String> problems() {
    return problems;
  }
}
