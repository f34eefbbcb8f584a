package dev.idd.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.settings.people.Digest;
import dev.idd.app.settings.people.PeopleChoices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimeTest {

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "2026-02-02T08:59:59Z, UTC, ",
    "2026-02-02T09:00:00Z, UTC, 2026-02-02",
    "2026-02-02T23:59:59Z, UTC, 2026-02-02",
    "2026-02-03T09:00:00Z, UTC, ",
    "2026-02-01T09:00:00Z, UTC, ",
    "2026-02-02T08:00:00Z, Europe/Berlin, 2026-02-02",
    "2026-02-02T07:59:00Z, Europe/Berlin, ",
    "2026-02-01T23:30:00Z, Asia/Tokyo, ",
    "2026-02-02T00:00:00Z, Asia/Tokyo, 2026-02-02"
  })
  void isDueOnItsDayFromItsHour(Instant now, String zone, LocalDate day) {
    var choices =
        new PeopleChoices(null, null, zone, null, new Digest("monday", 9, "OPS-1"), List.of("a"));

    assertThat(DigestTime.due(choices, now)).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void isNeverDueWhileItIsOff() {
    assertThat(DigestTime.due(PeopleChoices.NONE, Instant.EPOCH)).isEmpty();
  }
}
