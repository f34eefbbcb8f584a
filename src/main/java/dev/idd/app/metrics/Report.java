package dev.idd.app.metrics;

import dev.idd.app.metrics.MetricsView.MetricView;
import dev.idd.app.metrics.MetricsView.PointView;
import dev.idd.app.mining.MinedFacts.Coverage;
import java.util.Locale;

/** The numbers of a period to be read on paper, in Markdown. Pure. */
final class Report {
  private final Paper paper = new Paper();

  private Report() {}

  static String of(
      MetricsView view,
      FunnelView funnel,
      RepeatsView repeats,
      AiVolumeView volume,
      DeliveryView delivery) {
    var report = new Report();
    report.head(view);
    report.numbers(view);
    report.funnel(funnel);
    report.repeats(repeats);
    var ai = new AiReport(report.paper);
    ai.volume(volume);
    ai.delivery(delivery, volume.period());
    report.definitions(view);
    return report.paper.text();
  }

  private void head(MetricsView view) {
    Coverage coverage = view.coverage();
    paper.line(
        "# %s: %s to %s%n",
        Paper.plain(view.project().name()), view.period().from(), view.period().to());
    paper.line(
        "Computed %s from %d of about %s incidents%s.%n",
        view.computedAt(),
        coverage.mined(),
        coverage.total() == null ? "?" : coverage.total(),
        coverage.complete() ? "" : "; reading is not complete, so the numbers will change");
    view.diagnosis().forEach(sentence -> paper.line("> %s%n", sentence));
  }

  private void numbers(MetricsView view) {
    paper.line("| metric | n | value | median | 90 %% | interval | goal |");
    paper.line("|---|---:|---:|---:|---:|---|---|");
    for (MetricView metric : view.metrics()) {
      PointView total = metric.groups().get(0).total();
      paper.line(
          "| %s (%s) | %d | %s | %s | %s | %s | %s |",
          metric.name(),
          metric.unit(),
          total.n(),
          Paper.number(metric.unit(), total.value()),
          Paper.number(metric.unit(), total.median()),
          Paper.number(metric.unit(), total.p90()),
          interval(metric, total),
          metric.goal());
    }
    paper.line("");
  }

  private static String interval(MetricView metric, PointView total) {
    if (!total.enough()) {
      return "not enough data";
    }
    return total.interval() == null
        ? "–"
        : "%s to %s (%s)%s"
            .formatted(
                Paper.number(metric.unit(), total.low()),
                Paper.number(metric.unit(), total.high()),
                total.interval(),
                total.chance() == null
                    ? ""
                    : "; by chance %s to %s"
                        .formatted(
                            Paper.number(metric.unit(), total.chance().low()),
                            Paper.number(metric.unit(), total.chance().high())));
  }

  private void funnel(FunnelView funnel) {
    paper.line("## From incident to improvement%n");
    paper.line("| stage | incidents |%n|---|---:|");
    funnel.stages().forEach(stage -> paper.line("| %s | %d |", stage.label(), stage.count()));
    paper.line("");
  }

  private void repeats(RepeatsView repeats) {
    if (repeats.items().isEmpty()) {
      return;
    }
    paper.line("## Repeats before and after the first improvement shipped%n");
    paper.line("| class | before | after | ratio |%n|---|---|---|---|");
    for (RepeatsView.Item one : repeats.items()) {
      paper.line(
          "| %s | %d in %d days | %d in %d days | %s |",
          Paper.plain(one.className()),
          one.before().repeats(),
          one.before().days(),
          one.after().repeats(),
          one.after().days(),
          one.enough()
              ? String.format(
                  Locale.ROOT, "%.2f (%.2f to %.2f)", one.ratio(), one.low(), one.high())
              : "not enough data");
    }
    paper.line("");
  }

  private void definitions(MetricsView view) {
    paper.line("## What the numbers mean%n");
    view.metrics()
        .forEach(metric -> paper.line("- **%s**: %s", metric.name(), metric.definition()));
  }
}
