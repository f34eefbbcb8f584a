package dev.idd.app.improvement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Since when a story that is not done should have been. Pure. */
final class Deadline {
  private final IssueFields story;
  private final Instant now;
  private final ZoneId zone;

  private Deadline(IssueFields story, Instant now, ZoneId zone) {
    this.story = story;
    this.now = now;
    this.zone = zone;
  }

  /**
   * The day after which it is late: its due date or the end of its sprint, whichever passed first.
   * Empty while neither has passed.
   */
  static Optional<LocalDate> passed(
      IssueFields story, Optional<String> sprintField, Instant now, ZoneId zone) {
    var deadline = new Deadline(story, now, zone);
    return Stream.concat(
            deadline.dueDate().stream(),
            sprintField.flatMap(story::at).flatMap(deadline::sprintEnd).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<LocalDate> dueDate() {
    return story.dueDate().filter(due -> due.isBefore(LocalDate.ofInstant(now, zone)));
  }

  /** A story that was moved on counts with its new sprint; the old ones do not matter any more. */
  private Optional<LocalDate> sprintEnd(JsonNode sprints) {
    List<JsonNode> closed = new ArrayList<>();
    List<JsonNode> open = new ArrayList<>();
    sprints.forEach(one -> (state(one).equals("closed") ? closed : open).add(one));
    return (open.isEmpty() ? closed : open)
        .stream()
            .map(Deadline::end)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .filter(end -> end.isBefore(now))
            .map(end -> LocalDate.ofInstant(end, zone));
  }

  private static String state(JsonNode sprint) {
    return sprint.path("state").asText();
  }

  private static Optional<Instant> end(JsonNode sprint) {
    return Stream.of("completeDate", "endDate")
        .map(name -> sprint.path(name).asText(""))
        .filter(text -> !text.isEmpty())
        .flatMap(text -> instant(text).stream())
        .findFirst();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(IssueFields.instant(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
