package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.metrics.Recount.Days;
import dev.idd.app.metrics.Recount.Expected;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.metrics.numbers.Point;
import dev.idd.app.metrics.numbers.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether what the product counts is what {@link Recount} counts, to the last digit. */
final class Agreement {
  static final SlaSettings SLA =
      new SlaSettings(
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(24),
          Duration.ofHours(72),
          Duration.ofHours(120));

  private Agreement() {}

  static Span span(Days days) {
    return new Span(days.first(), days.last());
  }

  /** Returns how many numbers were compared. */
  static int of(Recount recount, History history, By by, Grain grain, Days period, Instant now) {
    Numbers numbers = Numbers.of(history, by, grain, span(period), SLA.targets(), now);
    List<Days> points = Recount.split(period, grain.name());
    assertThat(numbers.points()).isEqualTo(points.stream().map(Agreement::span).toList());
    Map<String, Integer> volume = recount.groups(period, by.name());
    List<String> expectedGroups =
        volume.keySet().stream()
            .sorted(
                (one, other) ->
                    one.isEmpty() != other.isEmpty()
                        ? Boolean.compare(one.isEmpty(), other.isEmpty())
                        : volume.get(one).equals(volume.get(other))
                            ? one.compareTo(other)
                            : volume.get(other) - volume.get(one))
            .toList();
    assertThat(numbers.groups()).isEqualTo(expectedGroups);
    int compared = 0;
    for (Metric metric : Metric.values()) {
      for (int group = 0; group < expectedGroups.size(); group++) {
        String key = expectedGroups.get(group);
        for (int point = 0; point <= points.size(); point++) {
          Days days = point == points.size() ? period : points.get(point);
          String what = metric.id() + " by " + by + " of " + key + " in " + days;
          same(
              what,
              numbers.at(metric, group, point),
              recount.metric(metric.id(), one -> Recount.group(one, by.name()).equals(key), days));
          compared++;
        }
      }
    }
    return compared;
  }

  static void same(String what, Point counted, Expected expected) {
    assertThat(counted.n()).as(what + ": n").isEqualTo(expected.n());
    assertThat(counted.missing()).as(what + ": missing").isEqualTo(expected.missing());
    assertThat(counted.numerator() == null ? -1 : counted.numerator())
        .as(what + ": numerator")
        .isEqualTo(expected.numerator());
    assertThat(counted.enough()).as(what + ": enough").isEqualTo(expected.n() >= 10);
    assertThat(orNaN(counted.value()))
        .as(what + ": value")
        .isEqualTo(Double.valueOf(expected.value()));
    assertThat(orNaN(counted.mean()))
        .as(what + ": mean")
        .isEqualTo(Double.valueOf(expected.mean()));
    assertThat(orNaN(counted.median()))
        .as(what + ": median")
        .isEqualTo(Double.valueOf(expected.median()));
    assertThat(orNaN(counted.p90())).as(what + ": p90").isEqualTo(Double.valueOf(expected.p90()));
    close(what + ": low", counted.low(), expected.low());
    close(what + ": high", counted.high(), expected.high());
  }

  /** Quantiles of distributions come from a library there and by halving here. */
  static void close(String what, Double counted, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(counted).as(what).isNull();
    } else {
      assertThat(counted).as(what).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
    }
  }

  private static Double orNaN(Double value) {
    return value == null ? Double.NaN : value;
  }
}
