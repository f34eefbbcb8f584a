package dev.idd.app.mining.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The incident log that ServiceNow exports and UCI publishes: an event a line, the events of an
 * incident one after the other.
 */
final class UciLog implements HistoryFile {
  private static final CsvMapper CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
          .build();
  private static final List<String> NEEDED =
      List.of("number", "incident_state", "reopen_count", "opened_at", "resolved_at", "closed_at");

  private final ZoneId zone;

  /**
   * @param zone in which its times are to be read: it does not say
   */
  UciLog(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public String source() {
    return "uci";
  }

  @Override
  public void read(InputStream file, Consumer<ImportedIncident> found, Report report)
      throws IOException {
    var text = new InputStreamReader(file, StandardCharsets.UTF_8);
    var incident = new Gathered(found);
    try (MappingIterator<Map<String, String>> lines =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      boolean first = true;
      while (lines.hasNextValue()) {
        long line = lines.getCurrentLocation().getLineNr();
        Map<String, String> row = row(lines, line, report);
        if (first) {
          check(row);
          first = false;
        }
        take(row, line, incident, report);
      }
      if (first) {
        throw new NotOne("The file has no events in it.");
      }
    } catch (JsonProcessingException | RuntimeJsonMappingException broken) {
      throw new NotOne("From some line on, this is not CSV: " + words(broken));
    }
    incident.end();
  }

  private static Map<String, String> row(
      MappingIterator<Map<String, String>> lines, long line, Report report) throws IOException {
    report.line();
    Map<String, String> row = lines.nextValue();
    if (row == null) {
      throw new NotOne("Line " + line + " is no event.");
    }
    return row;
  }

  private static void check(Map<String, String> row) {
    List<String> missing = NEEDED.stream().filter(name -> !row.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new NotOne("Columns are missing: " + String.join(", ", missing) + ".");
    }
  }

  private void take(Map<String, String> row, long line, Gathered incident, Report report) {
    try {
      incident.add(UciEvent.of(row, zone));
    } catch (Refused refused) {
      report.refused(line, String.valueOf(refused.getMessage()));
    }
  }

  private static String words(Exception broken) {
    return broken instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : String.valueOf(broken.getMessage());
  }

  /** The events of one incident; another number ends it. */
  private static final class Gathered {
    private final Consumer<ImportedIncident> found;
    private UciEvent.@Nullable Course course;

    Gathered(Consumer<ImportedIncident> found) {
      this.found = found;
    }

    void add(UciEvent event) {
      UciEvent.Course before = course;
      if (before != null && before.belongs(event)) {
        before.add(event);
      } else {
        end();
        course = new UciEvent.Course(event);
      }
    }

    void end() {
      if (course != null) {
        found.accept(course.incident());
        course = null;
      }
    }
  }
}
