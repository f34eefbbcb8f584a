package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.pattern.FindingEffects.Effect;
import dev.idd.app.pattern.FindingEffects.Exposure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it can be said that a finding's work helped. */
class FindingEffectTest {
  @ParameterizedTest
  @CsvSource({"3,30,30,true", "2,300,300,false", "9,29,30,false", "9,30,29,false"})
  void anEffectTakesTimeOnBothSides(int n, long before, long after, boolean enough) {
    assertThat(Effect.of(new Exposure(n, before), new Exposure(0, after)).enough())
        .isEqualTo(enough);
  }
}
