package dev.idd.app.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The description of a new story, in Atlassian's document format: why it exists, and when it is done. */
final class StoryDescription {
  private StoryDescription() {}

  static Map<String, Object> of(
      String incidentKey, String incidentSummary, String requirement, String criteria) {
    var content = new ArrayList<Map<String, Object>>();
    content.add(
        paragraph("This improvement comes from incident " + incidentKey + ": " + incidentSummary));
    if (!requirement.isEmpty()) {
      content.add(heading("The requirement it serves"));
      requirement.lines().filter(line -> !line.isBlank()).map(StoryDescription::paragraph)
          .forEach(content::add);
    }
    List<String> points = points(criteria);
    if (!points.isEmpty()) {
      content.add(heading("Acceptance criteria"));
      content.add(
          Map.of(
              "type", "bulletList", "content", points.stream().map(StoryDescription::item).toList()));
    }
    return Map.of("type", "doc", "version", 1, "content", content);
  }

  /** One point per line; a bullet that somebody typed is not shown twice. */
  private static List<String> points(String criteria) {
    return criteria
        .lines()
        .map(line -> line.strip().replaceFirst("^[-*•]\\s+", ""))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static Map<String, Object> item(String text) {
    return Map.of("type", "listItem", "content", List.of(paragraph(text)));
  }

  private static Map<String, Object> heading(String text) {
    return Map.of("type", "heading", "attrs", Map.of("level", 3), "content", List.of(text(text)));
  }

  private static Map<String, Object> paragraph(String text) {
    return Map.of("type", "paragraph", "content", List.of(text(text)));
  }

  private static Map<String, Object> text(String text) {
    return Map.of("type", "text", "text", text);
  }
}
