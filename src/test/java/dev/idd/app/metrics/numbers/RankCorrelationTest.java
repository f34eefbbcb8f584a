package dev.idd.app.metrics.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.metrics.numbers.RankCorrelation.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankCorrelationTest {
  private static List<Pair> pairs(String first, String second) {
    String[] some = first.split(" ");
    String[] others = second.split(" ");
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < some.length; i++) {
      pairs.add(new Pair(number(some[i]), number(others[i])));
    }
    return pairs;
  }

  private static Double number(String text) {
    return text.equals("-") ? null : Double.valueOf(text);
  }

  @ParameterizedTest
  @CsvSource({
    // the same order, the opposite one, and one with ties (7 ties by hand: 1 − 6·Σd² does not hold)
    "1 2 3 4 5 6 7 8, 10 20 30 40 50 60 70 80, 8, 1",
    "1 2 3 4 5 6 7 8, 8 7 6 5 4 3 2 1, 8, -1",
    "1 2 3 4 5 6 7 8, 2 1 4 3 6 5 8 7, 8, 0.904761904761905",
    "1 1 2 2 3 3 4 4, 1 1 2 2 3 3 4 4, 8, 1",
    "1 1 1 1 2 2 2 2, 1 2 1 2 1 2 1 2, 8, 0",
    "1 2 - 3 4 5 6 7 8 9, 1 2 3 - 4 5 6 7 8 9, 8, 1",
  })
  void twoNumbersThatGoTogetherAreCloseToOne(String first, String second, int n, double expected) {
    var found = RankCorrelation.of(pairs(first, second));

    assertThat(found.n()).isEqualTo(n);
    assertThat(found.value()).isCloseTo(expected, within(1e-12));
    assertThat(found.low()).isBetween(-1.0, 0.0);
    assertThat(found.high()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 3 4 5 6 7, 1 2 3 4 5 6 7, 7",
    "1 2 3 4 5 6 7 -, 1 2 3 4 5 6 7 8, 7",
    "5 5 5 5 5 5 5 5, 1 2 3 4 5 6 7 8, 8",
    "1 2 3 4 5 6 7 8, 0 0 0 0 0 0 0 0, 8",
  })
  void tooFewOrNeverChangingSaysNothing(String first, String second, int n) {
    assertThat(RankCorrelation.of(pairs(first, second)))
        .isEqualTo(new RankCorrelation(n, null, null, null));
  }

  @Test
  void theSameFiguresGiveTheSameAnswer() {
    var some = pairs("1 5 2 8 3 9 4 7 6", "2 4 1 9 9 7 3 5 8");

    assertThat(RankCorrelation.of(some)).isEqualTo(RankCorrelation.of(some));
  }

  @Test
  void chanceAloneIsOutsideTheBandAboutOnceInTwenty() {
    var random = new Random(5);
    int outside = 0;
    for (int i = 0; i < 1_000; i++) {
      var found = RankCorrelation.of(randomPairs(random, 12, 1_000));
      outside += found.value() < found.low() || found.value() > found.high() ? 1 : 0;
    }
    assertThat(outside).isBetween(25, 75);
  }

  /** By lists and places, without a line of what is tested. */
  @Test
  void anotherWayOfCountingComesToTheSame() {
    var random = new Random(7);
    int compared = 0;
    for (int i = 0; i < 1_000; i++) {
      List<Pair> some = randomPairs(random, 8 + random.nextInt(20), 2 + random.nextInt(12));
      Double expected = recount(some);
      Double actual = RankCorrelation.of(some).value();
      if (expected == null) {
        assertThat(actual).isNull();
      } else {
        assertThat(actual).isCloseTo(expected, within(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(900);
  }

  private static List<Pair> randomPairs(Random random, int n, int different) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < n; i++) {
      pairs.add(new Pair((double) random.nextInt(different), (double) random.nextInt(different)));
    }
    return pairs;
  }

  private static Double recount(List<Pair> pairs) {
    List<Double> x = places(pairs.stream().map(Pair::first).toList());
    List<Double> y = places(pairs.stream().map(Pair::second).toList());
    int n = pairs.size();
    double sumX = x.stream().mapToDouble(one -> one).sum();
    double sumY = y.stream().mapToDouble(one -> one).sum();
    double xx = x.stream().mapToDouble(one -> one * one).sum() - sumX * sumX / n;
    double yy = y.stream().mapToDouble(one -> one * one).sum() - sumY * sumY / n;
    double xy = -sumX * sumY / n;
    for (int i = 0; i < n; i++) {
      xy += x.get(i) * y.get(i);
    }
    return xx == 0 || yy == 0 ? null : Double.valueOf(xy / Math.sqrt(xx * yy));
  }

  private static List<Double> places(List<Double> values) {
    var sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return values.stream()
        .map(one -> (sorted.indexOf(one) + sorted.lastIndexOf(one)) / 2.0 + 1)
        .toList();
  }
}
