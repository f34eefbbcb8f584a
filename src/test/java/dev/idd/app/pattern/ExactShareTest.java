package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The interval of a share, as statistical tables have it. */
class ExactShareTest {

  @ParameterizedTest
  @CsvSource({
    "0,  10, 0,    0,     0.3085",
    "1,  10, 0.1,  0.0025, 0.4450",
    "5,  10, 0.5,  0.1871, 0.8129",
    "10, 10, 1,    0.6915, 1",
    "8,  11, 0.7273, 0.3903, 0.9398",
    "1,  1,  1,    0.025,  1",
  })
  void isExact(int some, int all, double value, double low, double high) {
    var share = ExactShare.of(some, all);

    assertThat(share.value()).isEqualTo(value, within(1e-4));
    assertThat(share.low()).isEqualTo(low, within(1e-4));
    assertThat(share.high()).isEqualTo(high, within(1e-4));
  }

  @Test
  void ofNothingIsUnknown() {
    assertThat(ExactShare.of(0, 0)).isEqualTo(new ExactShare(null, null, null));
  }
}
