package dev.idd.app.mining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.mining.Remaining.Budget;
import dev.idd.app.mining.Remaining.Left;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:50:00Z");

  @ParameterizedTest(name = "{0} left at {1} a minute, {2} points of {3} now and {4} an hour")
  @CsvSource(
      textBlock =
          """
          # left,  rate, need,   now, per hour, paused until,         seconds
               0,      ,    0,  1000,     1000,                     ,       0
            1000,      , 1010,  2000,     1000,                     ,
            1000,   500, 1010,  2000,     1000,                     ,     120
            1000,   500, 1010,  2000,     1000, 2026-06-01T12:51:00Z,     180
            1000,   500, 1000,   500,     1000,                     ,     660
            1000,   500, 1000,     0,      500,                     ,    4260
            1000,   500, 1000,  -100,     1000,                     ,     720
            1000,     1, 1000,     0,     1000,                     ,   60600
          """)
  void takesAsLongAsTheSpeedAndTheBudgetSay(
      long left, Double rate, long need, long now, long perHour, Instant paused, Long seconds) {
    assertThat(Remaining.seconds(new Left(left, rate), new Budget(need, now, perHour), NOW, paused))
        .isEqualTo(seconds);
  }
}
