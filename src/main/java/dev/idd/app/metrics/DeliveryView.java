package dev.idd.app.metrics;

import dev.idd.app.metrics.MetricsView.PointView;
import dev.idd.app.metrics.numbers.ChangeFailures;
import dev.idd.app.metrics.numbers.ChangeFailures.Triggered;
import dev.idd.app.metrics.numbers.DeliveryMonth;
import dev.idd.app.metrics.numbers.DeliveryMonth.ShareEvidence;
import dev.idd.app.metrics.numbers.DeliveryRatios;
import dev.idd.app.metrics.numbers.Point;
import dev.idd.app.metrics.numbers.RankCorrelation;
import dev.idd.app.metrics.numbers.RankCorrelation.Pair;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a project delivered, what went wrong beside it, and whether that goes together with the
 * share of lines written with AI.
 *
 * @param version 0: no figures were ever handed in
 */
record DeliveryView(
    long version,
    boolean mayEdit,
    Instant computedAt,
    YearMonth latest,
    List<MonthView> months,
    List<Relation> relations) {

  /** The figures of a month as they were handed in, and what is made of them. */
  record MonthView(
      YearMonth month,
      @Nullable Integer deployments,
      @Nullable Integer rollbacks,
      @Nullable Double changedKloc,
      @Nullable Double aiShare,
      @Nullable String aiEvidence,
      int incidents,
      int failures,
      int unsaid,
      PointView changeFailureRate,
      PointView defectDensity,
      PointView rollbackRate) {

    static MonthView of(DeliveryMonth month, ChangeFailures failed) {
      DeliveryRatios ratios = DeliveryRatios.of(month, failed);
      ShareEvidence evidence = month.aiEvidence();
      return new MonthView(
          month.month(),
          month.deployments(),
          month.rollbacks(),
          month.changedKloc(),
          month.aiShare(),
          evidence == null ? null : evidence.code(),
          failed.incidents(),
          failed.failures(),
          failed.unsaid(),
          point(ratios.changeFailureRate()),
          point(ratios.defectDensity()),
          point(ratios.rollbackRate()));
    }

    private static PointView point(Point point) {
      return PointView.total(point, Optional.empty());
    }
  }

  /**
   * A ratio against the AI share.
   *
   * @param n months in which both are known
   * @param needed so many are needed to say anything
   */
  record Relation(
      String id,
      int n,
      int needed,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String interval) {

    static Relation of(String id, List<MonthView> months, Function<MonthView, PointView> ratio) {
      RankCorrelation found =
          RankCorrelation.of(
              months.stream()
                  .map(month -> new Pair(month.aiShare(), ratio.apply(month).value()))
                  .toList());
      return new Relation(
          id,
          found.n(),
          RankCorrelation.ENOUGH,
          found.value(),
          found.low(),
          found.high(),
          found.value() == null ? null : RankCorrelation.INTERVAL);
    }
  }

  static DeliveryView of(
      long version,
      boolean mayEdit,
      Instant now,
      YearMonth latest,
      List<DeliveryMonth> figures,
      List<Triggered> triggered,
      Set<String> changes) {
    List<MonthView> months =
        figures.stream()
            .map(one -> MonthView.of(one, ChangeFailures.of(one.month(), triggered, changes)))
            .toList();
    return new DeliveryView(
        version,
        mayEdit,
        now,
        latest,
        months,
        Stream.of(
                Relation.of("change-failure-rate", months, MonthView::changeFailureRate),
                Relation.of("defect-density", months, MonthView::defectDensity),
                Relation.of("rollback-rate", months, MonthView::rollbackRate))
            .toList());
  }
}
