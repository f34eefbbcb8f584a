package dev.idd.app.metrics.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final Span YEAR = new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

  private static Numbers byTeam(List<IncidentRow> incidents) {
    return Numbers.of(
        History.of(incidents, List.of(), List.of(), 1),
        By.TEAM,
        Grain.QUARTER,
        YEAR,
        new Targets(Map.of()),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void theLargestComeFirstAndWhatNobodySaidLast() {
    var incidents = new ArrayList<IncidentRow>();
    for (String team : new String[] {"b", "a", "c", "c", null, null, null}) {
      incidents.add(
          RepeatReductionTest.incident(incidents.size() + 1, incidents.size(), null, null, team));
    }

    assertThat(byTeam(incidents).groups()).containsExactly("c", "a", "b", "");
  }

  @Test
  void beyondTwentyTheyAreOneGroup() {
    var incidents = new ArrayList<IncidentRow>();
    for (int i = 0; i < 25; i++) {
      incidents.add(RepeatReductionTest.incident(i + 1, i, null, null, "team %02d".formatted(i)));
    }
    incidents.add(RepeatReductionTest.incident(99, 1, null, null, null));

    Numbers numbers = byTeam(incidents);

    assertThat(numbers.groups()).hasSize(22).endsWith("…", "");
    assertThat(numbers.total(Metric.INCIDENT_VOLUME, 20).n()).isEqualTo(5);
    assertThat(numbers.total(Metric.INCIDENT_VOLUME, 21).n()).isEqualTo(1);
  }
}
