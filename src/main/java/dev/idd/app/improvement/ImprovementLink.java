package dev.idd.app.improvement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.JiraJson.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * The link between a story and its incident, and the only place that knows its direction: the story
 * <em>improves</em> the incident, that is {@code story –[outward]→ incident}. Which end Jira calls
 * inward is unverified on a real site. Reading takes both directions, because people link by hand.
 */
final class ImprovementLink {
  private ImprovementLink() {}

  static Link make(String linkType, IssueKey story, IssueKey incident) {
    return new Link(
        new Link.TypeRef(linkType),
        new Link.IssueRef(story.value()),
        new Link.IssueRef(incident.value()));
  }

  /** The other ends of an issue's links of this type. */
  static List<End> ends(IssueFields fields, String linkType) {
    var ends = new ArrayList<End>();
    for (JsonNode link : fields.at("issuelinks").map(List::of).orElse(List.of())) {
      link.forEach(one -> addEnd(ends, one, linkType));
    }
    return ends;
  }

  private static void addEnd(List<End> ends, JsonNode link, String linkType) {
    JsonNode other =
        link.hasNonNull("outwardIssue") ? link.path("outwardIssue") : link.path("inwardIssue");
    if (link.path("type").path("id").asText().equals(linkType) && other.hasNonNull("id")) {
      ends.add(
          new End(
              IssueId.of(other.path("id").asText()),
              new IssueKey(other.path("key").asText()),
              other.path("fields").path("summary").asText(""),
              other.path("fields").path("issuetype").path("id").asText("")));
    }
  }

  /** An issue at the other end of a link, as far as Jira tells it there. */
  record End(IssueId id, IssueKey key, String summary, String issueType) {
    String projectKey() {
      return key.value().substring(0, key.value().lastIndexOf('-'));
    }
  }
}
