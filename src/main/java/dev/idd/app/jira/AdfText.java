package dev.idd.app.jira;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The words of a document of Jira, without their form. */
public final class AdfText {
  private AdfText() {}

  /** All text, with a blank between blocks; empty for what is no document. */
  public static String of(@Nullable JsonNode document) {
    var text = new StringBuilder();
    if (document != null) {
      collect(document, text);
    }
    return text.toString().strip();
  }

  private static void collect(JsonNode node, StringBuilder text) {
    if (node.path("type").asText().equals("text")) {
      text.append(node.path("text").asText());
    }
    node.path("content").forEach(child -> collect(child, text));
    if (node.has("content") || node.path("type").asText().equals("hardBreak")) {
      text.append(' ');
    }
  }
}
