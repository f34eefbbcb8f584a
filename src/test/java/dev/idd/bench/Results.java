package dev.idd.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.idd.sandbox.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured, in {@code target/bench/results.json} and on the screen. */
public final class Results {
  private static final Path FILE = Path.of("target", "bench", "results.json");
  private static final String LINE = "%-28s %-12s %-22s %10s %10s %8s %10s %s%n";

  private Results() {}

  /**
   * One number.
   *
   * @param size of the work, in words
   * @param value measured, in milliseconds or in what the name says; less is better
   * @param floor the least that the same machine and sandbox can do, measured in the same run
   * @param target what the value must be under
   */
  public record Row(
      String name, String database, String size, double value, double floor, double target) {
    public boolean met() {
      return value < target;
    }

    double ratio() {
      return value / floor;
    }

    private JsonNode json() {
      return Json.object()
          .put("name", name)
          .put("database", database)
          .put("size", size)
          .put("value", rounded(value))
          .put("floor", rounded(floor))
          .put("ratio", Math.round(ratio() * 100) / 100.0)
          .put("target", target)
          .put("met", met());
    }

    private boolean isFor(JsonNode earlier) {
      return earlier.path("name").asText().equals(name)
          && earlier.path("database").asText().equals(database)
          && earlier.path("size").asText().equals(size);
    }
  }

  /** Keeps the number, in the place of an earlier one of the same, and prints all there are. */
  public static void add(Row row) {
    var rows = earlier();
    rows.removeIf(row::isFor);
    rows.add(row.json());
    try {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, rows.toPrettyString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    print(rows);
  }

  private static ArrayNode earlier() {
    try {
      return Files.exists(FILE)
          ? (ArrayNode) Json.read(Files.readString(FILE))
          : Json.object().arrayNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(ArrayNode rows) {
    System.out.printf(LINE, "name", "database", "size", "value", "floor", "ratio", "target", "met");
    for (var row : rows) {
      System.out.printf(
          LINE,
          row.path("name").asText(),
          row.path("database").asText(),
          row.path("size").asText(),
          row.path("value").asText(),
          row.path("floor").asText(),
          row.path("ratio").asText(),
          row.path("target").asText(),
          row.path("met").asBoolean() ? "yes" : "NO");
    }
  }

  private static double rounded(double number) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.1f", number));
  }
}
