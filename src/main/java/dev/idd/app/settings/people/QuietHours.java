package dev.idd.app.settings.people;

import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * When nobody is disturbed: from one time of the day to another, past midnight if it is earlier.
 */
public record QuietHours(String from, String to) {
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  public QuietHours {
    from = from == null ? "" : from.strip();
    to = to == null ? "" : to.strip();
  }

  static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }

  /** Quiet begins with its first minute and is over with the minute of its end. */
  public boolean at(LocalTime now) {
    LocalTime start = LocalTime.parse(from);
    LocalTime end = LocalTime.parse(to);
    boolean begun = !now.isBefore(start);
    boolean over = !now.isBefore(end);
    return start.isBefore(end) ? begun && !over : begun || !over;
  }
}
