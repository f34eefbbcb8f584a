package dev.idd.app.mining.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the other fields of a snapshot say. Pure. */
public final class Told {
  /** The names under which a snapshot keeps them; ids differ from site to site. */
  public static final String COMPONENTS = "components";

  public static final String DUE = "duedate";
  public static final String SPRINTS = "sprints";
  public static final String TEAM = "team";

  private final IssueFields fields;

  Told(IssueSnapshot issue) {
    fields = new IssueFields(issue.fields());
  }

  /** In the order of the alphabet, because Jira's own order means nothing. */
  List<String> components() {
    var names = new ArrayList<String>();
    fields.at(COMPONENTS).ifPresent(all -> all.forEach(one -> names.add(one.asText())));
    return names.stream().sorted().distinct().toList();
  }

  @Nullable String team() {
    return fields.text(TEAM).filter(name -> !name.isBlank()).orElse(null);
  }

  /** Its due date or the end of its sprint, whichever comes first. */
  @Nullable LocalDate due() {
    return Stream.concat(
            fields.text(DUE).flatMap(Told::day).stream(),
            fields.at(SPRINTS).flatMap(Told::sprintEnd).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A story that was moved on counts with its new sprint; the old ones do not matter any more. */
  private static Optional<LocalDate> sprintEnd(JsonNode sprints) {
    var closed = new ArrayList<JsonNode>();
    var open = new ArrayList<JsonNode>();
    sprints.forEach(one -> (one.path("state").asText().equals("closed") ? closed : open).add(one));
    return (open.isEmpty() ? closed : open)
        .stream().map(Told::end).filter(Objects::nonNull).max(Comparator.naturalOrder());
  }

  private static @Nullable LocalDate end(JsonNode sprint) {
    return Stream.of("completeDate", "endDate")
        .map(name -> sprint.path(name).asText(""))
        .filter(text -> !text.isEmpty() && !text.equals("null"))
        .flatMap(text -> instant(text).stream())
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
        .findFirst()
        .orElse(null);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(IssueFields.instant(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
