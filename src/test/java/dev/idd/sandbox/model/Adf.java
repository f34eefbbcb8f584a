package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Atlassian's document format, as far as the sandbox looks into it. */
public final class Adf {
  private static final Set<String> BLOCKS =
      Set.of(
          "paragraph",
          "heading",
          "listItem",
          "codeBlock",
          "blockquote",
          "panel",
          "tableRow",
          "taskItem",
          "rule");

  private Adf() {}

  /** A document of paragraphs, one for each line. */
  public static ObjectNode document(String text) {
    ObjectNode document = Json.object().put("type", "doc").put("version", 1);
    var content = document.putArray("content");
    for (String line : text.split("\n", -1)) {
      ObjectNode paragraph = content.addObject().put("type", "paragraph");
      var inline = paragraph.putArray("content");
      if (!line.isEmpty()) {
        inline.addObject().put("type", "text").put("text", line);
      }
    }
    return document;
  }

  /** Whether it is a document at all: {@code {type: "doc", version: 1, content: […]}}. */
  public static boolean valid(JsonNode node) {
    return node.isObject()
        && "doc".equals(node.path("type").asText())
        && node.path("version").asInt() == 1
        && node.path("content").isArray()
        && validChildren(node);
  }

  private static boolean validChildren(JsonNode node) {
    for (JsonNode child : node.path("content")) {
      boolean known = child.isObject() && child.path("type").isTextual();
      boolean text = !"text".equals(child.path("type").asText()) || hasText(child);
      if (!known || !text || !validChildren(child)) {
        return false;
      }
    }
    return true;
  }

  /** Jira rejects empty text nodes. */
  private static boolean hasText(JsonNode node) {
    return node.path("text").isTextual() && !node.path("text").asText().isEmpty();
  }

  public static String plainText(JsonNode node) {
    StringBuilder text = new StringBuilder();
    collect(node, text);
    return text.toString().strip();
  }

  private static void collect(JsonNode node, StringBuilder text) {
    String type = node.path("type").asText();
    switch (type) {
      case "text" -> text.append(node.path("text").asText());
      case "hardBreak" -> text.append('\n');
      case "mention" -> text.append(node.path("attrs").path("text").asText());
      default -> node.path("content").forEach(child -> collect(child, text));
    }
    if (BLOCKS.contains(type) && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
