package dev.idd.app.metrics;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.metrics.Recount.Days;
import dev.idd.app.metrics.RecountLoop.Repeats;
import dev.idd.app.metrics.numbers.Funnel;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.numbers.Kinds;
import dev.idd.app.metrics.numbers.RepeatReduction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;

/** Whether funnel, kinds and repeats are what {@link RecountLoop} counts. */
final class LoopAgreement {
  private LoopAgreement() {}

  /** Returns how many numbers were compared. */
  static int of(RecountLoop recount, History history, Days period, Instant now) {
    Funnel funnel = Funnel.of(history, Agreement.span(period));
    List<Integer> stages = recount.funnel(period);
    assertThat(
            List.of(
                funnel.incidents(),
                funnel.extracted(),
                funnel.committed(),
                funnel.shipped(),
                funnel.validated()))
        .as("funnel")
        .isEqualTo(stages);
    Map<List<Object>, List<Long>> kinds = recount.kinds(period);
    assertThat(kinds(history, period)).as("kinds").isEqualTo(kinds);
    List<RepeatReduction> counted = RepeatReduction.of(history, now.toEpochMilli());
    List<Repeats> expected = recount.repeats();
    assertThat(counted)
        .extracting(RepeatReduction::classKey)
        .containsExactlyElementsOf(expected.stream().map(Repeats::classKey).toList());
    for (int i = 0; i < counted.size(); i++) {
      same(counted.get(i), expected.get(i));
    }
    return stages.size() + 2 * kinds.size() + 5 * expected.size();
  }

  private static Map<List<Object>, List<Long>> kinds(History history, Days period) {
    return Kinds.of(history, Agreement.span(period)).stream()
        .collect(
            toMap(
                one -> List.of(one.classKey(), one.component(), one.classified()),
                one -> List.of((long) one.incidents(), one.minutes())));
  }

  private static void same(RepeatReduction counted, Repeats expected) {
    String what = "repeats of " + expected.classKey();
    assertThat(counted.shipped()).as(what).isEqualTo(expected.shipped().toEpochMilli());
    assertThat(counted.before())
        .as(what)
        .isEqualTo(new RepeatReduction.Exposure(expected.before(), expected.daysBefore()));
    assertThat(counted.after())
        .as(what)
        .isEqualTo(new RepeatReduction.Exposure(expected.after(), expected.daysAfter()));
    assertThat(counted.enough()).as(what).isEqualTo(expected.enough());
    if (Double.isNaN(expected.ratio())) {
      assertThat(counted.ratio()).as(what).isNull();
      assertThat(counted.low()).as(what).isNull();
      assertThat(counted.high()).as(what).isNull();
    } else {
      assertThat(counted.ratio()).as(what).isEqualTo(expected.ratio());
      assertThat(counted.low()).as(what).isCloseTo(expected.low(), precisely(expected.low()));
      assertThat(counted.high()).as(what).isCloseTo(expected.high(), precisely(expected.high()));
    }
  }

  /** The odds of a share that the library finds to a billionth. */
  private static Offset<Double> precisely(double odds) {
    return within(1e-7 * Math.max(1, odds * odds));
  }
}
