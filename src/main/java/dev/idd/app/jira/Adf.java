package dev.idd.app.jira;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plain text as Jira's document format, for fields such as {@code description}. The result is ready
 * to be written as JSON.
 */
public record Adf(List<Map<String, Object>> content) {
  public Adf {
    content = List.copyOf(content);
  }

  /** One paragraph per text; blank ones are left out. */
  public static Map<String, Object> doc(String... paragraphs) {
    var document = new Adf(List.of());
    for (String paragraph : paragraphs) {
      document = document.paragraph(paragraph);
    }
    return document.json();
  }

  public static Adf empty() {
    return new Adf(List.of());
  }

  public Adf heading(String text) {
    return and(Map.of("type", "heading", "attrs", Map.of("level", 3), "content", inline(text)));
  }

  /** A paragraph; line breaks in the text stay line breaks. */
  public Adf paragraph(String text) {
    return text.isBlank() ? this : and(Map.of("type", "paragraph", "content", inline(text)));
  }

  /** One bullet per text; blank ones are left out. */
  public Adf bullets(List<String> texts) {
    List<Map<String, Object>> items =
        texts.stream().filter(text -> !text.isBlank()).map(Adf::bullet).toList();
    return items.isEmpty() ? this : and(Map.of("type", "bulletList", "content", items));
  }

  public Map<String, Object> json() {
    return Map.of("type", "doc", "version", 1, "content", content);
  }

  private Adf and(Map<String, Object> block) {
    var all = new ArrayList<>(content);
    all.add(block);
    return new Adf(all);
  }

  private static Map<String, Object> bullet(String text) {
    return Map.of("type", "listItem", "content", new Adf(List.of()).paragraph(text).content());
  }

  private static List<Map<String, Object>> inline(String text) {
    var nodes = new ArrayList<Map<String, Object>>();
    for (String line : text.strip().split("\\R")) {
      if (!nodes.isEmpty()) {
        nodes.add(Map.of("type", "hardBreak"));
      }
      if (!line.isEmpty()) {
        nodes.add(Map.of("type", "text", "text", line));
      }
    }
    return nodes;
  }
}
