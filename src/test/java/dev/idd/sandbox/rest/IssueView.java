package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.History;
import dev.idd.sandbox.model.HistoryJson;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** An issue the way a request asked to see it. */
final class IssueView {
  private static final int CHANGELOG_CAP = 40;
  private static final int MOST_PROPERTIES = 5;
  private final IssueJson json;
  private final FieldChoice fields;
  private final List<String> properties;
  private final Set<String> expand;

  IssueView(Call call, FieldChoice fields, List<String> properties, Set<String> expand) {
    if (properties.size() > MOST_PROPERTIES) {
      throw Refused.because(400, "The maximum number of properties that can be requested is 5.");
    }
    this.json = IssueJson.v3(call.site());
    this.fields = fields;
    this.properties = properties;
    this.expand = expand;
  }

  ObjectNode of(Issue issue) {
    if (fields.idOnly() && properties.isEmpty() && expand.isEmpty()) {
      return Json.object().put("id", Long.toString(issue.id()));
    }
    ObjectNode node = json.issue(issue, fields.fields());
    node.put("expand", "renderedFields,names,schema,operations,editmeta,changelog");
    if (fields.keyOnly()) {
      node.remove("fields");
    }
    if (!properties.isEmpty()) {
      node.set("properties", properties(issue));
    }
    if (expand.contains("changelog")) {
      node.set("changelog", changelog(issue));
    }
    return node;
  }

  private ObjectNode properties(Issue issue) {
    ObjectNode node = Json.object();
    boolean all = properties.contains("*all");
    issue
        .properties()
        .forEach(
            (key, value) -> {
              if (all || properties.contains(key)) {
                node.set(key, value);
              }
            });
    return node;
  }

  /** The most recent histories, newest first. */
  private ObjectNode changelog(Issue issue) {
    List<History> newest = new ArrayList<>(issue.histories());
    Collections.reverse(newest);
    int total = newest.size();
    List<History> shown = newest.subList(0, Math.min(CHANGELOG_CAP, total));
    ObjectNode node = Json.object().put("startAt", 0);
    node.put("maxResults", shown.size()).put("total", total);
    node.set("histories", Json.array(shown, h -> HistoryJson.full(h, json)));
    return node;
  }

  /** The names of the shown fields, for {@code expand=names}. */
  JsonNode names() {
    ObjectNode names = Json.object();
    fields.fields().forEach(field -> names.put(field.id(), field.name()));
    return names;
  }
}
