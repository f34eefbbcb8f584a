package dev.idd.app.mining.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.mining.facts.IssueSnapshot.Link;
import dev.idd.app.mining.facts.IssueSnapshot.Move;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Trims issues as Jira sends them to snapshots. Lives for one run, so that statuses load once. */
final class Snapshots {
  private final Histories histories;
  private final StatusCategories categories;
  private final SiteFields site;

  Snapshots(JiraApi jira, SiteFields site, ProjectStatuses statuses) {
    this.site = site;
    this.histories = new Histories(jira);
    this.categories = new StatusCategories(jira, statuses);
  }

  IssueSnapshot of(Issue issue) {
    IssueFields fields = issue.read();
    Set<String> done = categories.done(fields);
    Histories.Past past = histories.of(issue);
    Instant created = fields.created().orElseThrow(() -> without("created", issue));
    String status = fields.status().map(Status::id).orElse("");
    return new IssueSnapshot(
        issue.issueId().value(),
        issue.key(),
        fields.projectKey().orElseThrow(() -> without("project", issue)),
        fields.issueTypeId().orElse(""),
        created,
        fields.updated().orElse(created),
        fields.resolved().orElse(null),
        status,
        done.contains(status),
        past.statuses().stream().map(change -> move(change, done)).toList(),
        fields.links().stream()
            .map(link -> new Link(link.typeId(), link.outward(), link.issue().value()))
            .toList(),
        properties(issue),
        Reactions.first(past, categories.open(fields)),
        OtherFields.of(fields, site));
  }

  private static Move move(Histories.StatusChange change, Set<String> done) {
    return new Move(
        change.at(),
        change.from(),
        done.contains(change.from()),
        change.to(),
        done.contains(change.to()));
  }

  private static Map<String, JsonNode> properties(Issue issue) {
    var ours = new TreeMap<String, JsonNode>();
    for (String name : Fetch.PROPERTIES) {
      JsonNode value = issue.property(name);
      if (value != null && !value.isNull()) {
        ours.put(name, value);
      }
    }
    return ours;
  }

  private static IllegalStateException without(String field, Issue issue) {
    return new IllegalStateException(
        "Jira sent issue " + issue.id() + " without its field " + field);
  }
}
