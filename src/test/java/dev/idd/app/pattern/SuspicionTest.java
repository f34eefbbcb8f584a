package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.pattern.Comparison.Compared;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In doubt an incident is new. */
class SuspicionTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // how near, same class, other class, telling words in common, worth asking
        "0.9, false, false, 0, false",
        "0.9, false, false, 1, true",
        "0.6, false, false, 1, true",
        "0.59, false, false, 3, false",
        "0.59, true, false, 1, true",
        "0.3, true, false, 3, false",
        "0.95, false, true, 5, false",
        "-,   false, false, 1, false",
        "-,   false, false, 2, true",
        "-,   true, false, 1, true",
        "-,   true, false, 0, false",
        "-,   false, true, 5, false",
      })
  void isRaisedByEnough(
      Double closeness, boolean same, boolean other, int shared, boolean suspicious) {
    assertThat(Suspicion.of(closeness, new Compared(List.of(), null, same, other, shared)))
        .isEqualTo(suspicious);
  }
}
