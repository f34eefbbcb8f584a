package dev.idd.app.mining.imports;

import dev.idd.app.mining.imports.HistoryFile.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log. What is not known is {@code ?} there. The final times of an incident already
 * stand on its first line.
 */
record UciEvent(
    String number,
    int change,
    Instant opened,
    @Nullable Instant resolved,
    @Nullable Instant closed,
    int reopened,
    @Nullable String severity,
    @Nullable String category,
    @Nullable String group) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d/M/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final String UNKNOWN = "?";
  private static final String NO_STATE = "-100";
  private static final int LONGEST = 100;

  static UciEvent of(Map<String, String> row, ZoneId zone) {
    String number = known(row, "number");
    Instant opened = time(row, "opened_at", zone);
    if (number == null || number.length() > LONGEST) {
      throw new Refused("number is missing or too long");
    }
    if (opened == null) {
      throw new Refused("opened_at is missing");
    }
    if (NO_STATE.equals(known(row, "incident_state"))) {
      throw new Refused("incident_state -100 is no state");
    }
    return new UciEvent(
        number,
        count(row, "sys_mod_count"),
        opened,
        time(row, "resolved_at", zone),
        time(row, "closed_at", zone),
        count(row, "reopen_count"),
        severity(known(row, "priority")),
        known(row, "category"),
        known(row, "assignment_group"));
  }

  /** "1 - Critical" is the highest of four. */
  private static @Nullable String severity(@Nullable String priority) {
    return priority != null && priority.matches("[1-4] - .*") ? "SEV" + priority.charAt(0) : null;
  }

  private static @Nullable Instant time(Map<String, String> row, String column, ZoneId zone) {
    String text = known(row, column);
    try {
      return text == null ? null : LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refused(column + " is no time like 29/2/2016 01:16");
    }
  }

  private static int count(Map<String, String> row, String column) {
    String text = known(row, column);
    if (text == null) {
      return 0;
    }
    if (!text.matches("\\d{1,6}")) {
      throw new Refused(column + " is no number");
    }
    return Integer.parseInt(text);
  }

  private static @Nullable String known(Map<String, String> row, String column) {
    String text = row.getOrDefault(column, UNKNOWN).strip();
    return text.isEmpty() || text.equals(UNKNOWN) ? null : text;
  }

  /** An incident as its events so far tell it: the latest change says how it is. */
  static final class Course {
    private UciEvent latest;
    private int reopened;

    Course(UciEvent first) {
      latest = first;
      reopened = first.reopened();
    }

    boolean belongs(UciEvent event) {
      return event.number().equals(latest.number());
    }

    void add(UciEvent event) {
      reopened = Math.max(reopened, event.reopened());
      latest = event.change() >= latest.change() ? event : latest;
    }

    /** Where nobody wrote down when it was resolved, it was when it was closed. */
    ImportedIncident incident() {
      return new ImportedIncident(
          latest.number(),
          latest.opened(),
          null,
          latest.resolved() != null ? latest.resolved() : latest.closed(),
          latest.closed(),
          reopened,
          latest.severity(),
          latest.category() == null ? List.of() : List.of(latest.category()),
          latest.group());
    }
  }
}
