package dev.idd.app.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
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

  /** The same with its lines: a line for each block and line break, none of them blank. */
  public static String lines(@Nullable JsonNode document) {
    var text = new StringBuilder();
    if (document != null) {
      collectLines(document, text);
    }
    return text.toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static void collectLines(JsonNode node, StringBuilder text) {
    String type = node.path("type").asText();
    if (type.equals("text")) {
      text.append(node.path("text").asText());
    }
    node.path("content").forEach(child -> collectLines(child, text));
    if (type.equals("paragraph") || type.equals("heading") || type.equals("hardBreak")) {
      text.append('\n');
    }
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
