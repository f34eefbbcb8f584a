package dev.idd.app.metrics.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.metrics.numbers.ChangeFailures.Triggered;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRatiosTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Set<String> CHANGES = Set.of("deploy", "config-change");

  @Test
  void anIncidentCountsUnlessSomethingElseIsKnownToHaveSetItOff() {
    var all =
        List.of(
            new Triggered(MAY, "deploy", 3),
            new Triggered(MAY, "config-change", 1),
            new Triggered(MAY, null, 4),
            new Triggered(MAY, "unknown", 2),
            new Triggered(MAY, "traffic-peak", 5),
            new Triggered(MAY.plusMonths(1), "deploy", 70));

    assertThat(ChangeFailures.of(MAY, all, CHANGES)).isEqualTo(new ChangeFailures(MAY, 15, 10, 6));
    assertThat(ChangeFailures.of(MAY.minusMonths(1), all, CHANGES))
        .isEqualTo(new ChangeFailures(MAY.minusMonths(1), 0, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    // failures, deployments, rollbacks, kloc → failures each deployment, each kloc, rolled back
    "4, 40, 2, 8, 0.1, 0.5, 0.05",
    "0, 40, 0, 8, 0, 0, 0",
    "9, 3, 3, 0.5, 3, 18, 1",
    "4, 0, 0, 0, , , ",
    "4, , , , , , ",
    "4, 40, , 8, 0.1, 0.5, ",
    "4, , , 8, , 0.5, ",
  })
  void eachRatioNeedsOnlyWhatItIsMadeOf(
      int failures,
      Integer deployments,
      Integer rollbacks,
      Double kloc,
      Double changeFailureRate,
      Double defectDensity,
      Double rollbackRate) {
    var ratios =
        DeliveryRatios.of(
            new DeliveryMonth(MAY, deployments, rollbacks, kloc, null, null),
            new ChangeFailures(MAY, failures, failures, 0));

    assertThat(ratios.changeFailureRate().value()).isEqualTo(changeFailureRate);
    assertThat(ratios.defectDensity().value()).isEqualTo(defectDensity);
    assertThat(ratios.rollbackRate().value()).isEqualTo(rollbackRate);
  }

  @Test
  void everyRatioSaysHowSureItIs() {
    var ratios =
        DeliveryRatios.of(
            new DeliveryMonth(MAY, 40, 2, 8.0, null, null), new ChangeFailures(MAY, 4, 4, 1));

    // qgamma(.025, 4) and qgamma(.975, 5) are 1.0898654 and 10.2415887
    assertThat(ratios.changeFailureRate().low()).isCloseTo(1.0898654 / 40, within(1e-7));
    assertThat(ratios.defectDensity().high()).isCloseTo(10.2415887 / 8, within(1e-6));
    assertThat(ratios.rollbackRate().interval()).isEqualTo("Wilson 95 %");
    assertThat(ratios.changeFailureRate().enough()).isTrue();
    assertThat(ratios.defectDensity().enough()).isFalse();
  }
}
