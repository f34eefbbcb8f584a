package dev.idd.app.metrics;

import static dev.idd.app.metrics.Histories.PERIOD;
import static dev.idd.app.metrics.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.mining.MinedFacts.Tie;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementYieldTest {

  static Incident incident(long id, int day) {
    return new Incident(new IssueId(id), at(day, 0));
  }

  static Tie tie(Incident incident, long improvement, Instant shipped) {
    return new Tie(incident.id(), incident.created(), new IssueId(improvement), shipped);
  }

  static ImprovementYield yieldOf(List<Incident> incidents, List<Tie> ties) {
    return ImprovementYield.of(PERIOD, incidents, ties);
  }

  /** The period reaches from day 100 to day 199. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "incident and shipping in the period, 150, 160, 1, 1, 1",
    "shipped on the first day,            150, 100, 1, 1, 1",
    "shipped on the last day,             150, 199, 1, 1, 1",
    "shipped after the period,            150, 200, 1, 0, 0",
    "shipped before the period,           150,  99, 1, 0, 1",
    "not shipped,                         150,    , 1, 0, 0",
    "incident before the period,           50, 160, 0, 1, 0"
  })
  void countsWhatShippedInThePeriod(
      String story, int created, Integer shipped, int improvements, int counted, int answered) {
    Incident incident = incident(1, created);
    List<Incident> inPeriod = created >= 100 ? List.of(incident) : List.of();
    ImprovementYield yield =
        yieldOf(inPeriod, List.of(tie(incident, 9, shipped == null ? null : at(shipped, 23))));

    assertThat(yield)
        .isEqualTo(new ImprovementYield(inPeriod.size(), improvements, counted, answered));
  }

  @Test
  void anImprovementThatServesSeveralIncidentsCountsOnce() {
    Incident one = incident(1, 110);
    Incident other = incident(2, 120);
    ImprovementYield yield =
        yieldOf(List.of(one, other), List.of(tie(one, 9, at(130, 0)), tie(other, 9, at(130, 0))));

    assertThat(yield.value()).isEqualTo(0.5);
    assertThat(yield.shareWithShipped()).isEqualTo(1.0);
    assertThat(yield.improvements()).isEqualTo(1);
  }

  @Test
  void withoutIncidentsThereIsNoYield() {
    assertThat(yieldOf(List.of(), List.of()).value()).isNull();
    assertThat(yieldOf(List.of(), List.of()).shareWithShipped()).isNull();
  }

  @Test
  void agreesWithCountingByHand() {
    int shippedInAll = 0;
    for (int seed = 0; seed < 500; seed++) {
      Histories history = Histories.generated(seed);
      var shipped = new TreeSet<Long>();
      var linked = new TreeSet<Long>();
      var answered = new TreeSet<Long>();
      for (Tie tie : history.ties) {
        boolean inPeriod = Histories.inPeriod(tie.incidentCreated());
        if (inPeriod) {
          linked.add(tie.improvement().value());
        }
        if (tie.shipped() != null && Histories.inPeriod(tie.shipped())) {
          shipped.add(tie.improvement().value());
        }
        if (tie.shipped() != null && inPeriod && tie.shipped().isBefore(at(200, 0))) {
          answered.add(tie.incident().value());
        }
      }
      List<Incident> incidents = history.inPeriod();

      assertThat(yieldOf(incidents, history.ties))
          .as("seed %d", seed)
          .isEqualTo(
              new ImprovementYield(
                  incidents.size(), linked.size(), shipped.size(), answered.size()));
      assertThat(Month.of(PERIOD, incidents, history.ties))
          .satisfies(
              months -> {
                assertThat(months)
                    .extracting(Month::month)
                    .containsExactly("2025-04", "2025-05", "2025-06", "2025-07");
                assertThat(months.stream().mapToInt(Month::incidents).sum())
                    .isEqualTo(incidents.size());
                assertThat(months.stream().mapToInt(Month::shipped).sum())
                    .isEqualTo(shipped.size());
              });
      shippedInAll += shipped.size();
    }
    assertThat(shippedInAll).isGreaterThan(500);
  }
}
