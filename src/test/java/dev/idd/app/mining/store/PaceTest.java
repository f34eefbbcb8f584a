package dev.idd.app.mining.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final Instant BEFORE = Instant.parse("2026-06-01T12:00:00Z");

  @ParameterizedTest(name = "{0} a minute, then {1} issues in {2} s")
  @CsvSource(
      textBlock =
          """
          # before, issues, seconds, after
                  ,    100,       6, 1000.0
             1000,     100,       6, 1000.0
             1000,     100,      12,  909.4
             1000,       0,      60,  367.9
             1000,     100,       0, 1000.0
             1000,     100,      -5, 1000.0
             1000,     100,     121, 1000.0
          """)
  void followsTheLastMinuteAndForgetsWhenNothingWasRead(
      Double before, int issues, long seconds, double after) {
    assertThat(Pace.after(before, issues, BEFORE, BEFORE.plusSeconds(seconds)))
        .isCloseTo(after, within(.05));
  }

  @Test
  void oneSinglePageSaysNothing() {
    assertThat(Pace.after(null, 100, null, BEFORE)).isNull();
    assertThat(Pace.after(5.0, 100, null, BEFORE)).isEqualTo(5.0);
  }
}
