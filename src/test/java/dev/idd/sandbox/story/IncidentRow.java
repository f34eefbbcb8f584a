package dev.idd.sandbox.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a file of incidents: a post-mortem somebody wrote.
 *
 * @param started noon of 1 January of the year in its id when the file does not say
 * @param ended empty when the file does not say
 */
record IncidentRow(
    String id,
    String title,
    Instant started,
    Optional<Instant> ended,
    String summary,
    List<String> contributingFactors,
    List<String> lessons,
    List<String> actionItems) {

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  /**
   * Reads a line, or throws an {@link IllegalArgumentException} that says what is wrong with it.
   */
  static IncidentRow parse(String line) {
    var json = Json.read(line);
    demand(json.isObject(), "not a JSON object");
    var id = text(json, "id");
    var zone = zone(json.path("timezone").asText("UTC"));
    var started = moment(json, "startedAt", zone).orElseGet(() -> newYear(id));
    var ended = moment(json, "endedAt", zone);
    demand(ended.isEmpty() || !ended.get().isBefore(started), "endedAt is before startedAt");
    return new IncidentRow(
        id,
        text(json, "title"),
        started,
        ended,
        json.path("summary").asText(""),
        texts(json, "contributingFactors"),
        texts(json, "lessons"),
        texts(json, "actionItems"));
  }

  private static String text(JsonNode json, String name) {
    var value = json.path(name);
    demand(value.isTextual() && !value.asText().isBlank(), "needs the text '" + name + "'");
    return value.asText().strip();
  }

  private static List<String> texts(JsonNode json, String name) {
    var array = json.path(name);
    demand(array.isArray(), "needs the list '" + name + "'");
    var texts = new ArrayList<String>();
    for (var item : array) {
      demand(item.isTextual() && !item.asText().isBlank(), "'" + name + "' has an empty entry");
      texts.add(item.asText().strip());
    }
    return texts;
  }

  private static Optional<Instant> moment(JsonNode json, String name, ZoneId zone) {
    var value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(value.asText()).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is not like 2021-06-22T08:21: %s".formatted(name, value.asText()), e);
    }
  }

  private static ZoneId zone(String name) {
    try {
      return name.equals("CET") ? ZoneId.of("Europe/Paris") : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("unknown timezone '" + name + "'", e);
    }
  }

  private static Instant newYear(String id) {
    var year = YEAR.matcher(id);
    demand(year.find(), "has no startedAt, and the id '" + id + "' no year");
    return LocalDateTime.of(Integer.parseInt(year.group()), 1, 1, 12, 0).toInstant(ZoneOffset.UTC);
  }

  private static void demand(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
