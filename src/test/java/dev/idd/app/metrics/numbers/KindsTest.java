package dev.idd.app.metrics.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.metrics.numbers.Kinds.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kinds of incidents a period had. */
class KindsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-31");

  private static IncidentRow incident(
      long id, LocalDate day, String classKey, String component, boolean classified, long cost) {
    long at = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return RepeatReductionTest.incident(id, at, classKey, component, classified, null, cost);
  }

  private static List<Kind> kinds(IncidentRow... incidents) {
    var history = History.of(List.of(incidents), List.of(), List.of(), 0);
    return Kinds.of(history, new Span(DAY, DAY.plusDays(1)));
  }

  @Test
  void eachKindIsThereOnceWithAllItsMinutes() {
    assertThat(
            kinds(
                incident(1, DAY, "clock", "ledger", true, 30),
                incident(2, DAY, "clock", "search", true, 5),
                incident(3, DAY.plusDays(1), "clock", "ledger", true, IncidentRow.NONE),
                incident(4, DAY, null, null, false, 7)))
        .containsExactlyInAnyOrder(
            new Kind("clock", "ledger", true, 2, 30),
            new Kind("clock", "search", true, 1, 5),
            new Kind("", "", false, 1, 7));
  }

  @Test
  void whatJiraAloneSaysIsAKindOfItsOwn() {
    assertThat(
            kinds(
                incident(1, DAY, "clock", "ledger", true, 0),
                incident(2, DAY, "clock", "ledger", false, 0)))
        .containsExactlyInAnyOrder(
            new Kind("clock", "ledger", true, 1, 0), new Kind("clock", "ledger", false, 1, 0));
  }

  @Test
  void onlyThePeriodCounts() {
    assertThat(
            kinds(
                incident(1, DAY.minusDays(1), "clock", "ledger", true, 0),
                incident(2, DAY.plusDays(2), "clock", "ledger", true, 0)))
        .isEmpty();
  }
}
