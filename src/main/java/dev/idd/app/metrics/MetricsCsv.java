package dev.idd.app.metrics;

import dev.idd.app.metrics.MetricsView.GroupView;
import dev.idd.app.metrics.MetricsView.MetricView;
import dev.idd.app.metrics.MetricsView.PointView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as a table for spreadsheets. Pure. */
final class MetricsCsv {
  private static final String HEADER =
      "metric,unit,group,label,start,end,n,numerator,missing,value,mean,median,p90,low,high,"
          + "interval,enough";

  private MetricsCsv() {}

  static String of(MetricsView view) {
    Stream<String> rows =
        view.metrics().stream()
            .flatMap(
                metric -> metric.groups().stream().flatMap(group -> rows(view, metric, group)));
    return Stream.concat(Stream.of(HEADER), rows).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static Stream<String> rows(MetricsView view, MetricView metric, GroupView group) {
    Stream<PointView> all = Stream.concat(Stream.of(group.total()), group.points().stream());
    return all.map(
        point ->
            Stream.of(
                    metric.id(),
                    metric.unit(),
                    group.key(),
                    group.label(),
                    Objects.requireNonNullElse(point.start(), view.period().from()),
                    Objects.requireNonNullElse(point.end(), view.period().to()),
                    point.n(),
                    point.numerator(),
                    point.missing(),
                    point.value(),
                    point.mean(),
                    point.median(),
                    point.p90(),
                    point.low(),
                    point.high(),
                    point.interval(),
                    point.enough())
                .map(MetricsCsv::cell)
                .collect(Collectors.joining(",")));
  }

  /** What a spreadsheet would take for a formula is made plain text. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return List.of(",", "\"", "\n", "\r").stream().anyMatch(text::contains)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
