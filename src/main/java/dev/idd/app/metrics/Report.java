package dev.idd.app.metrics;

import dev.idd.app.metrics.MetricsView.MetricView;
import dev.idd.app.metrics.MetricsView.PointView;
import dev.idd.app.mining.MinedFacts.Coverage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers of a period to be read on paper, in Markdown. Pure. */
final class Report {
  private final StringBuilder text = new StringBuilder();

  private Report() {}

  static String of(MetricsView view, FunnelView funnel, RepeatsView repeats) {
    var report = new Report();
    report.head(view);
    report.numbers(view);
    report.funnel(funnel);
    report.repeats(repeats);
    report.definitions(view);
    return report.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head(MetricsView view) {
    Coverage coverage = view.coverage();
    line(
        "# %s: %s to %s%n", plain(view.project().name()), view.period().from(), view.period().to());
    line(
        "Computed %s from %d of about %s incidents%s.%n",
        view.computedAt(),
        coverage.mined(),
        coverage.total() == null ? "?" : coverage.total(),
        coverage.complete() ? "" : "; reading is not complete, so the numbers will change");
    view.diagnosis().forEach(sentence -> line("> %s%n", sentence));
  }

  private void numbers(MetricsView view) {
    line("| metric | n | value | median | 90 %% | interval | goal |");
    line("|---|---:|---:|---:|---:|---|---|");
    for (MetricView metric : view.metrics()) {
      PointView total = metric.groups().get(0).total();
      line(
          "| %s (%s) | %d | %s | %s | %s | %s | %s |",
          metric.name(),
          metric.unit(),
          total.n(),
          number(metric, total.value()),
          number(metric, total.median()),
          number(metric, total.p90()),
          interval(metric, total),
          metric.goal());
    }
    line("");
  }

  private static String interval(MetricView metric, PointView total) {
    if (!total.enough()) {
      return "not enough data";
    }
    return total.interval() == null
        ? "–"
        : "%s to %s (%s)%s"
            .formatted(
                number(metric, total.low()),
                number(metric, total.high()),
                total.interval(),
                total.chance() == null
                    ? ""
                    : "; by chance %s to %s"
                        .formatted(
                            number(metric, total.chance().low()),
                            number(metric, total.chance().high())));
  }

  private static String number(MetricView metric, @Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return switch (metric.unit()) {
      case "share" -> String.format(Locale.ROOT, "%.1f %%", value * 100);
      case "count" -> String.format(Locale.ROOT, "%.0f", value);
      default -> String.format(Locale.ROOT, "%.2f", value);
    };
  }

  private void funnel(FunnelView funnel) {
    line("## From incident to improvement%n");
    line("| stage | incidents |%n|---|---:|");
    funnel.stages().forEach(stage -> line("| %s | %d |", stage.label(), stage.count()));
    line("");
  }

  private void repeats(RepeatsView repeats) {
    if (repeats.items().isEmpty()) {
      return;
    }
    line("## Repeats before and after the first improvement shipped%n");
    line("| class | before | after | ratio |%n|---|---|---|---|");
    for (RepeatsView.Item one : repeats.items()) {
      line(
          "| %s | %d in %d days | %d in %d days | %s |",
          plain(one.className()),
          one.before().repeats(),
          one.before().days(),
          one.after().repeats(),
          one.after().days(),
          one.enough()
              ? String.format(
                  Locale.ROOT, "%.2f (%.2f to %.2f)", one.ratio(), one.low(), one.high())
              : "not enough data");
    }
    line("");
  }

  private void definitions(MetricsView view) {
    line("## What the numbers mean%n");
    view.metrics().forEach(metric -> line("- **%s**: %s", metric.name(), metric.definition()));
  }

  /** A name must not break a table or pass for markup. */
  private static String plain(String name) {
    return name.replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1").replaceAll("\\s+", " ");
  }
}
