package dev.idd.app.extract.lint;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What people labelled by hand, one JSON object a line. */
final class Labelled {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private Labelled() {}

  /** A statement and what it is; {@code set} says whether rules may be written from it. */
  record Statement(String id, String text, String kind, boolean hard, String set, String summary) {

    StatementKind expected() {
      return StatementKind.named(kind);
    }

    String summaryOrNone() {
      return summary == null ? "" : summary;
    }

    @Override
    public String toString() {
      return id + " " + text;
    }
  }

  /** A text about a cause, and words about a person in it, if there are any. */
  record Cause(String text, String who) {
    @Override
    public String toString() {
      return text;
    }
  }

  static List<Statement> statements() {
    return read("statements.jsonl", Statement.class);
  }

  static List<Cause> causes() {
    return read("causes.jsonl", Cause.class);
  }

  private static <T> List<T> read(String file, Class<T> type) {
    try (var lines = Labelled.class.getResourceAsStream("/lint/" + file)) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> parse(line, type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T parse(String line, Class<T> type) {
    try {
      return JSON.readValue(line, type);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
