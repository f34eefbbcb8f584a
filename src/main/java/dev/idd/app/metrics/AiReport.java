package dev.idd.app.metrics;

import dev.idd.app.metrics.DeliveryView.MonthView;
import dev.idd.app.metrics.DeliveryView.Relation;
import dev.idd.app.metrics.MetricsView.PointView;
import dev.idd.app.metrics.numbers.AiVolume.Grades;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report says of generated code. Pure. */
final class AiReport {
  private static final Map<String, String> RATIOS =
      Map.of(
          "change-failure-rate", "Failures per deployment",
          "defect-density", "Failures per 1,000 lines",
          "rollback-rate", "Rolled back");

  private final Paper paper;

  AiReport(Paper paper) {
    this.paper = paper;
  }

  void volume(AiVolumeView view) {
    if (view.n() == 0) {
      return;
    }
    int answered = view.yes() + view.no();
    paper.line("## Generated code in incidents%n");
    paper.line(
        "Of %d incidents %d involved generated code, %d did not; of %d somebody said that it is"
            + " unknown, of %d nothing was said. Coverage: %s. Evidence: %s.%n",
        view.n(),
        view.yes(),
        view.no(),
        view.unknown(),
        view.n() - answered - view.unknown(),
        Paper.number("share", (double) answered / view.n()),
        grades(view.evidence()));
    if (view.yes() > 0) {
      kinds("tool", view.tools());
      kinds("category", view.categories());
      kinds("failure mode", view.failureModes());
    }
  }

  private void kinds(String what, List<AiVolumeView.Item> items) {
    paper.line("| %s | incidents | n | share | evidence |%n|---|---:|---:|---|---|", what);
    for (AiVolumeView.Item one : items) {
      paper.line(
          "| %s | %d | %d | %s | %s |",
          Paper.plain(one.label()),
          Objects.requireNonNullElse(one.share().numerator(), 0),
          one.share().n(),
          sure("share", one.share()),
          grades(one.evidence()));
    }
    paper.line("");
  }

  /** "3 linked, 2 named", the best first. */
  private static String grades(Grades grades) {
    String found =
        Stream.of(
                grade(grades.linked(), "linked"),
                grade(grades.named(), "named"),
                grade(grades.stated(), "stated"))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "none" : found;
  }

  private static String grade(int n, String name) {
    return n == 0 ? "" : n + " " + name;
  }

  /** The months that the period touches; whether ratios go with the AI share is said of all. */
  void delivery(DeliveryView view, Period period) {
    List<MonthView> months =
        view.months().stream().filter(one -> touches(period, one.month())).toList();
    if (months.isEmpty()) {
      return;
    }
    paper.line("## Delivery figures%n");
    paper.line(
        "Handed in by the project. An incident counts as the failure of a change unless its"
            + " Extract says that something else set it off.%n");
    paper.line(
        "| month | AI share of lines | deployments | failures | failures per deployment"
            + " | failures per 1,000 lines | rolled back |%n|---|---|---:|---:|---|---|---|");
    months.forEach(this::month);
    paper.line("");
    relations(view.relations());
  }

  private static boolean touches(Period period, YearMonth month) {
    return !month.isBefore(YearMonth.from(period.from()))
        && !month.isAfter(YearMonth.from(period.to()));
  }

  private void month(MonthView one) {
    paper.line(
        "| %s | %s%s | %s | %d | %s | %s | %s |",
        one.month(),
        Paper.number("share", one.aiShare()),
        one.aiEvidence() == null ? "" : " (" + one.aiEvidence() + ")",
        one.deployments() == null ? "–" : one.deployments(),
        one.failures(),
        sure("ratio", one.changeFailureRate()),
        sure("ratio", one.defectDensity()),
        sure("share", one.rollbackRate()));
  }

  private void relations(List<Relation> relations) {
    paper.line("| against the AI share | months | correlation | by chance |%n|---|---:|---|---|");
    for (Relation one : relations) {
      paper.line(
          "| %s | %d | %s | %s |",
          RATIOS.getOrDefault(one.id(), one.id()),
          one.n(),
          correlation(one),
          one.value() == null
              ? "–"
              : "%s to %s (%s)"
                  .formatted(
                      Paper.number("ratio", one.low()),
                      Paper.number("ratio", one.high()),
                      one.interval()));
    }
    paper.line("%nA correlation does not say what causes what.%n");
  }

  private static String correlation(Relation one) {
    if (one.value() != null) {
      return Paper.number("ratio", one.value());
    }
    return one.n() < one.needed()
        ? "not enough data (%d of %d months)".formatted(one.n(), one.needed())
        : "one of the two never changes";
  }

  private static String sure(String unit, PointView point) {
    @Nullable Double low = point.low();
    return low == null
        ? Paper.number(unit, point.value())
        : "%s (%s to %s, %s)"
            .formatted(
                Paper.number(unit, point.value()),
                Paper.number(unit, low),
                Paper.number(unit, point.high()),
                point.interval());
  }
}
