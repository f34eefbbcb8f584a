package dev.idd.app.metrics;

import dev.idd.app.extract.Hours;
import dev.idd.app.metrics.Raw.Incident;
import dev.idd.app.metrics.Recount.Days;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What became of incidents, once more: funnel, kinds, repeats, as simply as {@link Recount}. */
final class RecountLoop {
  private static final Duration YEAR = Duration.ofDays(365);

  private final Raw raw;
  private final Recount recount;
  private final Instant now;

  RecountLoop(Raw raw, Recount recount, Instant now) {
    this.raw = raw;
    this.recount = recount;
    this.now = now;
  }

  /** Incidents, extracted, committed, shipped, validated. */
  List<Integer> funnel(Days days) {
    List<Incident> all = raw.incidents().stream().filter(one -> days.has(one.created())).toList();
    List<Incident> shipped = all.stream().filter(one -> firstShipped(one) != null).toList();
    List<Incident> committed =
        all.stream().filter(one -> shipped.contains(one) || committed(one)).toList();
    List<Incident> extracted =
        all.stream().filter(one -> committed.contains(one) || recorded(one)).toList();
    List<Incident> validated =
        shipped.stream()
            .filter(one -> "passed".equals(one.extract().response().resolution().verification()))
            .toList();
    return List.of(
        all.size(), extracted.size(), committed.size(), shipped.size(), validated.size());
  }

  private boolean committed(Incident one) {
    return recount.answers(one).stream()
        .anyMatch(improvement -> "COMMITTED".equals(improvement.state()));
  }

  private static boolean recorded(Incident one) {
    return !one.extract().requirement().statement().isEmpty()
        && one.extract().attribution().aiInvolved() != null;
  }

  private Instant firstShipped(Incident one) {
    return recount.answers(one).stream()
        .map(Recount::shipped)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Class, component, and whether people said both; then incidents and minutes. */
  Map<List<Object>, List<Long>> kinds(Days days) {
    var kinds = new HashMap<List<Object>, List<Long>>();
    for (Incident one : raw.incidents()) {
      if (days.has(one.created())) {
        List<Object> kind =
            List.of(
                Recount.group(one, "CLASS"),
                Recount.group(one, "COMPONENT"),
                Recount.classified(one));
        kinds.merge(
            kind,
            List.of(1L, minutes(one.extract().hours())),
            (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
      }
    }
    return kinds;
  }

  private static long minutes(Hours hours) {
    long sum = 0;
    for (Hours.Estimate one :
        Arrays.asList(hours.response(), hours.rework(), hours.improvement())) {
      sum += one == null ? 0 : Math.round(one.hours() * 60);
    }
    return sum;
  }

  /** NaN stands for "cannot be said". */
  record Repeats(
      String classKey,
      Instant shipped,
      int before,
      long daysBefore,
      int after,
      long daysAfter,
      double ratio,
      double low,
      double high,
      boolean enough) {}

  /** A class each with a shipped improvement; the earliest first. */
  List<Repeats> repeats() {
    var first = new TreeMap<String, Instant>();
    for (Incident one : raw.incidents()) {
      String key = Recount.classOf(one.extract());
      Instant shipped = firstShipped(one);
      if (key != null && shipped != null) {
        first.merge(key, shipped, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    var all = new ArrayList<Repeats>();
    first.forEach((key, shipped) -> all.add(repeats(key, shipped)));
    all.sort(Comparator.comparing(Repeats::shipped));
    return all;
  }

  private Repeats repeats(String key, Instant shipped) {
    Instant born =
        raw.incidents().stream().map(Incident::created).min(Comparator.naturalOrder()).get();
    Instant begins = born.isAfter(shipped.minus(YEAR)) ? born : shipped.minus(YEAR);
    Instant ends = now.isBefore(shipped.plus(YEAR)) ? now : shipped.plus(YEAR);
    int before = between(key, begins, shipped);
    int after = between(key, shipped, ends);
    long daysBefore = Math.max(0, Duration.between(begins, shipped).toDays());
    long daysAfter = Math.max(0, Duration.between(shipped, ends).toDays());
    double nan = Double.NaN;
    if (before == 0 || daysBefore == 0 || daysAfter == 0) {
      return new Repeats(key, shipped, before, daysBefore, after, daysAfter, nan, nan, nan, false);
    }
    double weight = (double) daysBefore / daysAfter;
    int n = before + after;
    double low = after == 0 ? 0 : Recount.halve(1, p -> 1 - atMost(after - 1, n, p) > 0.025);
    double high = Recount.halve(1, p -> atMost(after, n, p) < 0.025);
    return new Repeats(
        key,
        shipped,
        before,
        daysBefore,
        after,
        daysAfter,
        ((double) after / daysAfter) / ((double) before / daysBefore),
        low / (1 - low) * weight,
        high / (1 - high) * weight,
        n >= 5 && daysBefore >= 30 && daysAfter >= 30);
  }

  private int between(String key, Instant from, Instant until) {
    return (int)
        raw.incidents().stream()
            .filter(one -> key.equals(Recount.classOf(one.extract())))
            .filter(recount::recurs)
            .filter(one -> !one.created().isBefore(from) && one.created().isBefore(until))
            .count();
  }

  /** At most so many of n, each with probability p. */
  private static double atMost(int k, int n, double p) {
    double sum = 0;
    for (int i = 0; i <= k; i++) {
      double ways = 1;
      for (int j = 0; j < i; j++) {
        ways = ways * (n - j) / (j + 1);
      }
      sum += ways * Math.pow(p, i) * Math.pow(1 - p, n - i);
    }
    return sum;
  }
}
