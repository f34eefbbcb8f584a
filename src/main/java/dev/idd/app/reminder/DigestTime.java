package dev.idd.app.reminder;

import dev.idd.app.settings.people.Digest;
import dev.idd.app.settings.people.PeopleChoices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a digest is due. Pure. */
final class DigestTime {
  private DigestTime() {}

  /** The day of the digest that is due now: from its hour until the end of its day. */
  static Optional<LocalDate> due(PeopleChoices choices, Instant now) {
    Digest digest = choices.digest();
    ZonedDateTime here = now.atZone(choices.zoneId());
    return digest != null
            && here.getDayOfWeek() == digest.dayOfWeek()
            && here.getHour() >= digest.hour()
        ? Optional.of(here.toLocalDate())
        : Optional.empty();
  }
}
