package dev.idd.app.improvement;

import dev.idd.app.jira.Adf;
import java.util.Map;

/** The description of a new story: why it exists, which requirement it serves, when it is done. */
final class StoryDescription {
  private StoryDescription() {}

  static Map<String, Object> of(
      String incidentKey, String incidentSummary, String requirement, String criteria) {
    Adf story =
        Adf.empty()
            .paragraph(
                "This improvement comes from incident " + incidentKey + ": " + incidentSummary);
    if (!requirement.isEmpty()) {
      story = story.heading("The requirement it serves").paragraph(requirement);
    }
    if (!criteria.isEmpty()) {
      // One point per line; a bullet that somebody typed is not shown twice.
      var points = criteria.lines().map(line -> line.strip().replaceFirst("^[-*•]\\s+", ""));
      story = story.heading("Acceptance criteria").bullets(points.toList());
    }
    return story.json();
  }
}
