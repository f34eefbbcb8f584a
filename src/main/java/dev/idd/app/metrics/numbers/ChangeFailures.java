package dev.idd.app.metrics.numbers;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of a month that count as failures of a change: all but those of which somebody
 * recorded that something else set them off.
 *
 * @param incidents identified in the month
 * @param failures those that count
 * @param unsaid those of them whose trigger nobody recorded
 */
public record ChangeFailures(YearMonth month, int incidents, int failures, int unsaid) {
  private static final String UNKNOWN = "unknown";

  /** So many incidents of a month with the same trigger; null: nobody recorded it. */
  public record Triggered(YearMonth month, @Nullable String trigger, int n) {}

  /**
   * @param changes the triggers that are changes of the team's own
   */
  public static ChangeFailures of(YearMonth month, List<Triggered> all, Set<String> changes) {
    int incidents = 0;
    int said = 0;
    int unsaid = 0;
    for (Triggered one : all) {
      if (one.month().equals(month)) {
        String trigger = one.trigger();
        incidents += one.n();
        if (trigger == null || trigger.equals(UNKNOWN)) {
          unsaid += one.n();
        } else if (changes.contains(trigger)) {
          said += one.n();
        }
      }
    }
    return new ChangeFailures(month, incidents, said + unsaid, unsaid);
  }
}
