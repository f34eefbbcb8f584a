package dev.idd.app.metrics;

import dev.idd.app.extract.Extract;
import dev.idd.app.metrics.Raw.Changed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The incident log of a service desk as a history of ours. */
final class ServiceDesk {
  private ServiceDesk() {}

  static Raw read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> names = List.of(lines.get(0).split(","));
    var incidents = new ArrayList<Raw.Incident>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      incidents.add(incident(incidents.size() + 1, name -> cells[names.indexOf(name)]));
    }
    return new Raw(incidents, List.of());
  }

  private static Raw.Incident incident(long id, UnaryOperator<String> cell) {
    Instant opened = Instant.parse(cell.apply("opened_at"));
    Instant resolved = instant(cell.apply("resolved_at"));
    Instant closed = instant(cell.apply("closed_at"));
    String[] states = cell.apply("states").split(">");
    var statuses = new ArrayList<Changed>();
    for (int i = 0; i < states.length; i++) {
      Instant at = i == 0 ? opened : opened.plus(Duration.ofMinutes(i));
      String status = status(states[i]);
      if (i == states.length - 1 && status.equals("4") && closed != null) {
        at = closed;
      } else if (i > 0 && status.equals("3") && resolved != null && resolved.isAfter(at)) {
        at = resolved;
      }
      statuses.add(new Changed(status, at));
    }
    String priority = cell.apply("priority").substring(0, 1);
    return new Raw.Incident(
        id,
        opened,
        resolved,
        statuses,
        null,
        "SEV-" + (priority.matches("[1-4]") ? priority : "4"),
        List.of(cell.apply("category")),
        cell.apply("assignment_group"),
        Extract.EMPTY,
        0,
        0,
        Map.of());
  }

  private static String status(String state) {
    return switch (state) {
      case "New" -> "1";
      case "Resolved" -> "3";
      case "Closed" -> "4";
      default -> "2";
    };
  }

  private static Instant instant(String text) {
    return text.isEmpty() || text.equals("?") ? null : Instant.parse(text);
  }
}
