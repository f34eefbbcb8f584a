package dev.idd.app.metrics.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatReductionTest {
  private static final long DAY = 86_400_000;
  private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final long YEAR = 365 * DAY;

  static IncidentRow incident(long id, long day, String classKey) {
    return incident(id, day, classKey, "db", null);
  }

  static IncidentRow incident(long id, long day, String classKey, String component, String team) {
    return incident(
        id, START + day * DAY, classKey, component, classKey != null, team, IncidentRow.NONE);
  }

  static IncidentRow incident(
      long id,
      long at,
      String classKey,
      String component,
      boolean classified,
      String team,
      long cost) {
    return new IncidentRow(
        id,
        at,
        at,
        IncidentRow.NONE,
        IncidentRow.NONE,
        IncidentRow.NONE,
        0,
        null,
        classKey,
        component,
        classified,
        null,
        team,
        null,
        false,
        0,
        false,
        false,
        cost,
        IncidentRow.NONE);
  }

  private static History of(List<IncidentRow> incidents, long shippedOnDay) {
    return History.of(
        incidents,
        List.of(
            new TieRow(
                incidents.get(0).id(), 900, START + shippedOnDay * DAY, IncidentRow.NONE, true)),
        List.of(),
        YEAR);
  }

  @Test
  void comparesTheDaysBeforeWithTheDaysAfter() {
    var incidents = new ArrayList<IncidentRow>();
    for (int i = 0; i <= 10; i++) {
      incidents.add(incident(i + 1, 10 * i, "config"));
    }
    incidents.add(incident(50, 150, "config"));

    RepeatReduction found = RepeatReduction.of(of(incidents, 101), START + 201 * DAY).get(0);

    assertThat(found.before()).isEqualTo(new RepeatReduction.Exposure(10, 101));
    assertThat(found.after()).isEqualTo(new RepeatReduction.Exposure(1, 100));
    assertThat(found.ratio()).isCloseTo(0.101, within(1e-12));
    assertThat(found.enough()).isTrue();
    // One of eleven: 0.23 % to 41.28 % by Clopper and Pearson, weighted with the days.
    assertThat(found.low()).isCloseTo(0.002299 / (1 - 0.002299) * 1.01, within(1e-5));
    assertThat(found.high()).isCloseTo(0.412780 / (1 - 0.412780) * 1.01, within(1e-4));
  }

  @Test
  void saysWhenThereIsNotEnough() {
    var incidents = List.of(incident(1, 0, "config"), incident(2, 5, "config"));

    RepeatReduction found = RepeatReduction.of(of(incidents, 20), START + 30 * DAY).get(0);

    assertThat(found.enough()).isFalse();
    assertThat(found.ratio()).isZero();
  }

  @Test
  void whereNothingCameBackBeforeThereIsNoRatio() {
    var incidents = List.of(incident(1, 0, "config"), incident(2, 50, "config"));

    RepeatReduction found = RepeatReduction.of(of(incidents, 20), START + 300 * DAY).get(0);

    assertThat(found.ratio()).isNull();
    assertThat(found.low()).isNull();
  }

  @Test
  void aClassOfWhichNothingShippedIsNotCompared() {
    History history = History.of(List.of(incident(1, 0, "config")), List.of(), List.of(), YEAR);

    assertThat(RepeatReduction.of(history, START + YEAR)).isEmpty();
  }
}
