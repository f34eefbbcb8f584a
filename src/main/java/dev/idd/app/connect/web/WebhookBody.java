package dev.idd.app.connect.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.host.WebhookIntake.Fact;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a webhook's body says, reduced to ids; empty when it does not look as we know it. */
final class WebhookBody {
  private WebhookBody() {}

  /** {@code event} is the last part of the address in the descriptor. */
  static Optional<Fact> fact(String event, JsonNode body) {
    return switch (event) {
      case "issue-created" -> issue(body, true);
      case "issue-updated" -> issue(body, false);
      case "issue-deleted" -> id(body.path("issue").path("id")).map(Fact.IssueGone::new);
      case "issuelink-created", "issuelink-deleted" -> link(body.path("issueLink"));
      case "sprint-started", "sprint-closed", "sprint-deleted" ->
          id(body.path("sprint").path("id"))
              .map(id -> new Fact.Sprint(id, event.substring("sprint-".length())));
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> issue(JsonNode body, boolean created) {
    String key = body.path("issue").path("key").asText();
    return id(body.path("issue").path("id"))
        .filter(id -> !key.isBlank())
        .map(id -> new Fact.Issue(id, key, created, created ? Set.of() : changedFields(body)));
  }

  private static Set<String> changedFields(JsonNode body) {
    var fields = new TreeSet<String>();
    for (JsonNode item : body.path("changelog").path("items")) {
      String id = item.path("fieldId").asText(item.path("field").asText());
      if (!id.isBlank()) {
        fields.add(id);
      }
    }
    return fields;
  }

  private static Optional<Fact> link(JsonNode link) {
    return id(link.path("sourceIssueId"))
        .flatMap(
            one -> id(link.path("destinationIssueId")).map(other -> new Fact.Link(one, other)));
  }

  /** Jira writes ids as numbers in some bodies and as texts in others. */
  private static Optional<Long> id(JsonNode node) {
    long id = node.asLong(0);
    return id > 0 ? Optional.of(id) : Optional.empty();
  }
}
