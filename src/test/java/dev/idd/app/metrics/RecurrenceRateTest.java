package dev.idd.app.metrics;

import static dev.idd.app.metrics.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.extract.Classification;
import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts.Incident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceRateTest {
  static final Duration LOOKBACK = Duration.ofDays(Histories.LOOKBACK);
  static final Classification LEAK = new Classification("leak", "pay");

  static RecurrenceRate rate(List<Incident> incidents, Map<IssueId, Classification> kinds) {
    return RecurrenceRate.of(Histories.PERIOD, incidents, kinds, LOOKBACK);
  }

  /** One incident in the period at day 150, and another one before or after it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a day before,                149, 12, 2, leak, pay, 1",
    "exactly the look-back before,110, 0, 2, leak, pay, 1",
    "longer ago,                  109, 23, 2, leak, pay, 0",
    "same moment and smaller id,  150, 0, 2, leak, pay, 1",
    "another component,           149, 12, 2, leak, web, 0",
    "another class,               149, 12, 2, lock, pay, 0"
  })
  void recursWhenTheSameKindCameBefore(
      String story, int day, int hour, long id, String failure, String part, int recurring) {
    var other = new Incident(new IssueId(id), at(day, hour));
    var one = new Incident(new IssueId(5), at(150, 0));
    RecurrenceRate rate =
        rate(
            List.of(one, other),
            Map.of(one.id(), LEAK, other.id(), new Classification(failure, part)));

    assertThat(rate.recurring()).isEqualTo(recurring);
    assertThat(rate.unclassified()).isZero();
  }

  @Test
  void whatCameBeforeThePeriodIsLookedBackAtButNotCounted() {
    var before = new Incident(new IssueId(1), at(90, 0));
    var one = new Incident(new IssueId(2), at(101, 0));
    var unknown = new Incident(new IssueId(3), at(102, 0));
    RecurrenceRate rate =
        rate(List.of(before, one, unknown), Map.of(before.id(), LEAK, one.id(), LEAK));

    assertThat(rate.recurring()).isEqualTo(1);
    assertThat(rate.classified()).isEqualTo(1);
    assertThat(rate.unclassified()).isEqualTo(1);
    assertThat(rate.value()).isEqualTo(1.0);
  }

  @Test
  void nothingClassifiedIsNoRate() {
    assertThat(rate(List.of(), Map.of()).value()).isNull();
    assertThat(rate(List.of(new Incident(new IssueId(1), at(150, 0))), Map.of()).value()).isNull();
  }

  @Test
  void agreesWithLookingAtEveryPair() {
    int recurring = 0;
    for (int seed = 0; seed < 500; seed++) {
      Histories history = Histories.generated(seed);
      RecurrenceRate rate = rate(history.incidents, history.kinds);

      assertThat(rate.recurring()).as("seed %d", seed).isEqualTo(history.recurring());
      assertThat((long) rate.classified()).isEqualTo(history.classifiedInPeriod());
      assertThat(rate.classified() + rate.unclassified()).isEqualTo(history.inPeriod().size());
      recurring += rate.recurring();
    }
    assertThat(recurring).isGreaterThan(500);
  }

  @Test
  void tooFewClassifiedIncidentsHaveNoChanceLevel() {
    assertThat(rate(many(9), kinds(9, 2)).chance()).isEmpty();
    assertThat(rate(many(10), kinds(10, 2)).chance()).isPresent();
  }

  @Test
  void theChanceLevelDoesNotDependOnTheOrderInWhichFactsArrive() {
    List<Incident> incidents = new ArrayList<>(many(60));
    RecurrenceRate one = rate(incidents, kinds(60, 5));
    Collections.shuffle(incidents, new Random(1));

    assertThat(rate(incidents, new HashMap<>(kinds(60, 5)))).isEqualTo(one);
  }

  @Test
  void chanceIsCertainWhereThereIsOneKindAndNothingWhereAllDiffer() {
    ChanceLevel certain = rate(many(20), kinds(20, 1)).chance().orElseThrow();
    assertThat(certain.value()).isEqualTo(19 / 20.0);
    assertThat(certain.low()).isEqualTo(certain.high()).isEqualTo(19 / 20.0);

    ChanceLevel never = rate(many(20), kinds(20, 20)).chance().orElseThrow();
    assertThat(never.value()).isZero();
  }

  /** Two kinds, ten each, all within the look-back: exactly two are the first of their kind. */
  @Test
  void chanceIsKnownWhereEverythingIsInSight() {
    ChanceLevel chance = rate(many(20), kinds(20, 2)).chance().orElseThrow();

    assertThat(chance.value()).isEqualTo(18 / 20.0, within(1e-9));
    assertThat(chance.permutations()).isEqualTo(1000);
  }

  /** Two classes, each in a component of its own: dealt at random, both strike both. */
  @Test
  void aClassThatKeepsToItsComponentRecursMoreThanChance() {
    var kinds = new HashMap<IssueId, Classification>();
    for (int i = 0; i < 20; i++) {
      kinds.put(new IssueId(i + 1), new Classification("c" + i % 2, "p" + i % 2));
    }
    RecurrenceRate rate = rate(many(20), kinds);

    assertThat(rate.value()).isEqualTo(18 / 20.0);
    assertThat(rate.chance().orElseThrow().value()).isBetween(15.9 / 20, 16.2 / 20);
  }

  /**
   * The mean over all 10!/(5!5!) deals, counted one by one, of a history with a short look-back.
   */
  @Test
  void chanceComesCloseToTheMeanOverAllDeals() {
    var incidents = new ArrayList<Incident>();
    var kinds = new HashMap<IssueId, Classification>();
    for (int i = 0; i < 10; i++) {
      incidents.add(new Incident(new IssueId(i + 1), at(100 + 10 * i, 0)));
      kinds.put(new IssueId(i + 1), new Classification("c" + i % 2, "p"));
    }
    Duration short15 = Duration.ofDays(15);
    double sum = 0;
    int deals = 0;
    for (int mask = 0; mask < 1024; mask++) {
      if (Integer.bitCount(mask) == 5) {
        deals++;
        for (int i = 1; i < 10; i++) {
          sum += (mask >> i & 1) == (mask >> (i - 1) & 1) ? 0.1 : 0;
        }
      }
    }

    ChanceLevel chance =
        RecurrenceRate.of(Histories.PERIOD, incidents, kinds, short15).chance().orElseThrow();
    assertThat(chance.value()).isEqualTo(sum / deals, within(0.02));
    assertThat(chance.low()).isLessThanOrEqualTo(chance.value());
    assertThat(chance.high()).isGreaterThanOrEqualTo(chance.value());
  }

  @Test
  void aVeryLongHistoryIsShuffledLessOften() {
    ChanceLevel chance = rate(many(100_000), kinds(100_000, 50)).chance().orElseThrow();

    assertThat(chance.permutations()).isEqualTo(200);
  }

  private static List<Incident> many(int n) {
    var incidents = new ArrayList<Incident>();
    for (int i = 0; i < n; i++) {
      incidents.add(new Incident(new IssueId(i + 1), at(150, 0).plusSeconds(i)));
    }
    return incidents;
  }

  private static Map<IssueId, Classification> kinds(int n, int kinds) {
    var all = new HashMap<IssueId, Classification>();
    for (int i = 0; i < n; i++) {
      all.put(new IssueId(i + 1), new Classification("c" + i % kinds, "p"));
    }
    return all;
  }
}
