package dev.idd.app.mining.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Our own form: an incident a line, as docs/api.md describes it. */
final class JsonLines implements HistoryFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final int LONGEST = 100;
  private static final int MOST_COMPONENTS = 20;

  private record Line(
      @Nullable String id,
      @Nullable String createdAt,
      @Nullable String acknowledgedAt,
      @Nullable String resolvedAt,
      @Nullable String closedAt,
      int reopened,
      @Nullable String severity,
      @Nullable List<String> components,
      @Nullable String team) {}

  @Override
  public String source() {
    return "jsonl";
  }

  @Override
  public void read(InputStream file, Consumer<ImportedIncident> found, Report report)
      throws IOException {
    var lines = new BoundedLines(file);
    for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.text().isBlank()) {
        report.line();
        take(line, found, report);
      }
    }
  }

  private static void take(
      BoundedLines.Line line, Consumer<ImportedIncident> found, Report report) {
    try {
      found.accept(incident(line));
    } catch (Refused refused) {
      report.refused(line.number(), String.valueOf(refused.getMessage()));
    }
  }

  private static ImportedIncident incident(BoundedLines.Line line) {
    if (line.tooLong()) {
      throw new Refused("the line is longer than 64 kB");
    }
    Line said = parse(line.text());
    Instant created = time("createdAt", said.createdAt());
    if (said.id() == null || said.id().isBlank() || said.id().length() > LONGEST) {
      throw new Refused("id is missing or longer than 100 characters");
    }
    if (created == null) {
      throw new Refused("createdAt is missing");
    }
    if (said.reopened() < 0) {
      throw new Refused("reopened is negative");
    }
    return new ImportedIncident(
        said.id().strip(),
        created,
        notBefore(created, "acknowledgedAt", said.acknowledgedAt()),
        notBefore(created, "resolvedAt", said.resolvedAt()),
        notBefore(created, "closedAt", said.closedAt()),
        said.reopened(),
        severity(said.severity()),
        components(said.components()),
        shortEnough("team", said.team()));
  }

  private static Line parse(String text) {
    try {
      Line line = JSON.readValue(text, Line.class);
      if (line == null) {
        throw new Refused("the line is no JSON object");
      }
      return line;
    } catch (UnrecognizedPropertyException unknown) {
      throw new Refused("unknown field " + cut(unknown.getPropertyName()));
    } catch (JsonProcessingException e) {
      throw new Refused("the line is no JSON object as described");
    }
  }

  private static @Nullable Instant notBefore(Instant created, String field, @Nullable String text) {
    Instant at = time(field, text);
    if (at != null && at.isBefore(created)) {
      throw new Refused(field + " is before createdAt");
    }
    return at;
  }

  private static @Nullable Instant time(String field, @Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refused(field + " is no time with a zone like 2026-01-31T12:00:00Z");
    }
  }

  private static @Nullable String severity(@Nullable String code) {
    if (code != null && !code.matches("SEV[1-4]")) {
      throw new Refused("severity is none of SEV1, SEV2, SEV3, SEV4");
    }
    return code;
  }

  private static List<String> components(@Nullable List<String> names) {
    if (names == null) {
      return List.of();
    }
    if (names.size() > MOST_COMPONENTS
        || names.stream().anyMatch(one -> one == null || one.isBlank() || one.length() > LONGEST)) {
      throw new Refused("components are more than 20, or one is empty or too long");
    }
    return names.stream().map(one -> one.replaceAll("\\s+", " ").strip()).toList();
  }

  private static @Nullable String shortEnough(String field, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw new Refused(field + " is longer than 100 characters");
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 40));
  }
}
