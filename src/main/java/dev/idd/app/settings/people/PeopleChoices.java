package dev.idd.app.settings.people;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who leads new incidents of a project, of what people are reminded and when they are left alone,
 * and who looks for patterns. Everything is off until somebody chooses it.
 *
 * @param zone in which hours, days and weeks are counted
 * @param patternAnalysts accounts of those who look for patterns; the digest is theirs
 */
public record PeopleChoices(
    StewardRule steward,
    Reminders reminders,
    String zone,
    @Nullable QuietHours quietHours,
    @Nullable Digest digest,
    List<String> patternAnalysts) {

  public static final PeopleChoices NONE =
      new PeopleChoices(StewardRule.NONE, Reminders.NONE, "UTC", null, null, List.of());

  public PeopleChoices {
    steward = steward == null ? StewardRule.NONE : steward;
    reminders = reminders == null ? Reminders.NONE : reminders;
    zone = zone == null ? "UTC" : zone.strip();
    patternAnalysts = patternAnalysts == null ? List.of() : List.copyOf(patternAnalysts);
  }

  public ZoneId zoneId() {
    return ZoneId.of(zone);
  }
}
