package dev.idd.app.mining.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1,000 points for a site, 3,000 for all, a fifth of each kept for what changes now. */
class AllowanceTest {
  private static final QuotaLimits LIMITS = new QuotaLimits(1_000, 3_000, 20);
  private static final Instant NOW = Instant.parse("2026-06-01T12:40:30Z");
  private static final Instant NEXT_HOUR = Instant.parse("2026-06-01T13:00:00Z");

  @ParameterizedTest(name = "{0} with {1} of the site and {2} of all used, {3} asked until: {4}")
  @CsvSource(
      textBlock =
          """
          # work,    site, all,  Jira says wait until,  so we wait until,     because
          BACKFILL,     0,    0,                     ,                     ,
          BACKFILL,   699,    0,                     ,                     ,
          BACKFILL,   700,    0,                     , 2026-06-01T13:00:00Z, this site
          BACKFILL,     0, 2300,                     , 2026-06-01T13:00:00Z, all sites
          BACKFILL,     0, 2299,                     ,                     ,
          LIVE,       700, 2300,                     ,                     ,
          LIVE,       899, 2899,                     ,                     ,
          LIVE,       900, 2000,                     , 2026-06-01T13:00:00Z, this site
          LIVE,         0, 2900,                     , 2026-06-01T13:00:00Z, all sites
          LIVE,         0,    0, 2026-06-01T12:41:00Z, 2026-06-01T12:41:00Z, Jira
          BACKFILL,  5000, 5000, 2026-06-01T14:00:00Z, 2026-06-01T14:00:00Z, Jira
          BACKFILL,     0,    0, 2026-06-01T12:40:30Z,                     ,
          BACKFILL,  5000,    0, 2026-06-01T12:40:00Z, 2026-06-01T13:00:00Z, this site
          """)
  void letsLiveWorkGoOnAfterTheHistoryHasToWait(
      Work work, long site, long all, Instant asked, Instant until, String because) {
    var decision =
        Allowance.decide(
            work,
            101,
            new Spent(site, all),
            LIMITS,
            Optional.ofNullable(asked).map(at -> new Pause(at, "Jira asks us to wait")),
            NOW);

    assertThat(decision.map(Pause::until)).isEqualTo(Optional.ofNullable(until));
    decision.ifPresent(pause -> assertThat(pause.reason()).contains(because));
  }

  @Test
  void anHourEndsWhenJirasDoes() {
    assertThat(Allowance.hour(NOW)).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
    assertThat(Allowance.hour(NEXT_HOUR)).isEqualTo(NEXT_HOUR);
  }

  @Test
  void limitsThatWouldStopEverythingAreRefused() {
    assertThatThrownBy(() -> new QuotaLimits(499, 39_000, 20)).hasMessageContaining("at least 500");
    assertThatThrownBy(() -> new QuotaLimits(20_000, 10, 20)).hasMessageContaining("at least 500");
    assertThatThrownBy(() -> new QuotaLimits(20_000, 39_000, 51)).hasMessageContaining("percent");
  }
}
