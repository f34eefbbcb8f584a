package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A history as Jira writes it. */
public final class HistoryJson {
  private HistoryJson() {}

  /** With author, time and metadata, as REST has it. */
  public static ObjectNode full(History history, IssueJson json) {
    ObjectNode node = Json.object().put("id", Long.toString(history.id()));
    node.set("author", json.user(history.author()));
    node.put("created", Json.time(history.created()));
    node.set("items", items(history));
    if (history.metadata() != null) {
      node.set("historyMetadata", history.metadata());
    }
    return node;
  }

  /** With id and items only, as webhooks have it. */
  static ObjectNode brief(History history) {
    ObjectNode node = Json.object().put("id", Long.toString(history.id()));
    node.set("items", items(history));
    return node;
  }

  private static ArrayNode items(History history) {
    return Json.array(history.items(), HistoryJson::item);
  }

  private static ObjectNode item(ChangeItem item) {
    ObjectNode node = Json.object().put("field", item.field()).put("fieldtype", item.fieldType());
    if (item.fieldId() != null) {
      node.put("fieldId", item.fieldId());
    }
    return node.put("from", item.from())
        .put("fromString", item.fromText())
        .put("to", item.to())
        .put("toString", item.toText());
  }
}
