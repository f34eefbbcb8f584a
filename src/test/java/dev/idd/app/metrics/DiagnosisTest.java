package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisTest {

  static ImprovementYield yieldOf(int shipped, int incidents) {
    return new ImprovementYield(incidents, shipped, shipped, 0);
  }

  static RecurrenceRate recurrence(int recurring, int classified, double chanceHigh) {
    return new RecurrenceRate(
        recurring,
        classified,
        0,
        Optional.of(new ChanceLevel(chanceHigh / 2, 0, chanceHigh, 1000)));
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("too few incidents", yieldOf(0, 9), recurrence(9, 9, 0), null),
        Arguments.of("few ship", yieldOf(4, 10), recurrence(0, 10, 0), Diagnosis.PAPERWORK),
        Arguments.of("some ship", yieldOf(5, 10), recurrence(9, 10, 0.1), null),
        Arguments.of(
            "many ship and much recurs",
            yieldOf(10, 10),
            recurrence(5, 10, 0.4),
            Diagnosis.WRONG_TARGET),
        Arguments.of("as chance would have it", yieldOf(10, 10), recurrence(5, 10, 0.5), null),
        Arguments.of("little recurs", yieldOf(10, 10), recurrence(2, 10, 0.1), null),
        Arguments.of("too few classified", yieldOf(10, 10), recurrence(9, 9, 0.1), null),
        Arguments.of(
            "no chance level",
            yieldOf(10, 10),
            new RecurrenceRate(9, 10, 0, Optional.empty()),
            null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void speaksOnlyWhenThereIsEnoughToSay(
      String story, ImprovementYield yield, RecurrenceRate recurrence, String sentence) {
    assertThat(Diagnosis.of(yield, recurrence)).isEqualTo(Optional.ofNullable(sentence));
  }
}
