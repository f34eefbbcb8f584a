package dev.idd.app.settings.people;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * When the Pattern Analysts hear of the week, and on which issue: Jira notifies about issues only.
 *
 * @param day such as {@code monday}
 */
public record Digest(String day, int hour, String issueKey) {
  public Digest {
    day = day == null ? "" : day.strip().toLowerCase(Locale.ROOT);
    issueKey = issueKey == null ? "" : issueKey.strip().toUpperCase(Locale.ROOT);
  }

  /** Empty when there is no such day. */
  Optional<DayOfWeek> weekday() {
    return Arrays.stream(DayOfWeek.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(day))
        .findFirst();
  }

  public DayOfWeek dayOfWeek() {
    return weekday().orElseThrow();
  }
}
