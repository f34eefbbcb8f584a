package dev.idd.app.mining.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.mining.facts.Told;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trims the fields that a site has of its own to what facts are made of. Pure. */
final class OtherFields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private OtherFields() {}

  static Map<String, JsonNode> of(IssueFields issue, SiteFields site) {
    var kept = new TreeMap<String, JsonNode>();
    site.ofSeverity()
        .forEach(
            id ->
                issue.at(id).ifPresent(value -> kept.put(id, plain(value, "id", "value", "name"))));
    issue
        .at(Told.COMPONENTS)
        .filter(all -> !all.isEmpty())
        .ifPresent(all -> kept.put(Told.COMPONENTS, names(all)));
    issue.at(Told.DUE).ifPresent(day -> kept.put(Told.DUE, day));
    Optional.ofNullable(site.sprints())
        .flatMap(issue::at)
        .filter(JsonNode::isArray)
        .ifPresent(all -> kept.put(Told.SPRINTS, sprints(all)));
    Optional.ofNullable(site.team())
        .flatMap(issue::at)
        .map(OtherFields::label)
        .ifPresent(name -> kept.put(Told.TEAM, name));
    return kept;
  }

  private static ArrayNode names(JsonNode components) {
    ArrayNode names = JSON.arrayNode();
    components.forEach(one -> names.add(one.path("name").asText()));
    return names;
  }

  private static ArrayNode sprints(JsonNode all) {
    ArrayNode sprints = JSON.arrayNode();
    all.forEach(one -> sprints.add(plain(one, "state", "endDate", "completeDate")));
    return sprints;
  }

  /** A team, an option, or plain text: what people read there. */
  private static JsonNode label(JsonNode value) {
    JsonNode one = value.isArray() ? value.path(0) : value;
    for (String name : new String[] {"name", "title", "value"}) {
      if (one.hasNonNull(name)) {
        return one.path(name);
      }
    }
    return one.isValueNode() ? one : JSON.textNode("");
  }

  /** Only what is named; numbers and texts as they are. */
  private static JsonNode plain(JsonNode value, String... names) {
    if (!value.isObject()) {
      return value;
    }
    ObjectNode plain = JSON.objectNode();
    for (String name : names) {
      if (value.hasNonNull(name)) {
        plain.set(name, value.path(name));
      }
    }
    return plain;
  }
}
