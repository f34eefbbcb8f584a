package dev.idd.app.metrics;

import dev.idd.app.extract.Answer;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.Hours;
import dev.idd.app.metrics.Raw.Changed;
import dev.idd.app.metrics.Raw.Improvement;
import dev.idd.app.metrics.Raw.Incident;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Every metric once more, written from the methodology and docs/metrics.md over plain lists, as
 * simply as can be and without a line of the product. Slow, and easy to check by eye.
 */
final class Recount {
  static final Map<String, Duration> TARGETS =
      Map.of(
          "SEV-0", Duration.ofHours(1),
          "SEV-1", Duration.ofHours(4),
          "SEV-2", Duration.ofHours(24),
          "SEV-3", Duration.ofHours(72),
          "SEV-4", Duration.ofHours(120));

  private final Raw raw;
  private final Duration lookback;
  private final Instant now;
  private final Map<Incident, Boolean> recurs = new HashMap<>();

  Recount(Raw raw, Duration lookback, Instant now) {
    this.raw = raw;
    this.lookback = lookback;
    this.now = now;
  }

  /** A number as it should be; NaN stands for "cannot be said". */
  record Expected(
      int n,
      int numerator,
      int missing,
      double value,
      double mean,
      double median,
      double p90,
      double low,
      double high) {}

  /** Days, both inclusive. */
  record Days(LocalDate first, LocalDate last) {
    boolean has(Instant at) {
      LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
      return has(day);
    }

    boolean has(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  static List<Days> split(Days period, String grain) {
    var all = new ArrayList<Days>();
    LocalDate first = period.first();
    while (!first.isAfter(period.last())) {
      LocalDate next = first.plusDays(1);
      while (!next.isAfter(period.last()) && !begins(next, grain)) {
        next = next.plusDays(1);
      }
      all.add(new Days(first, next.minusDays(1)));
      first = next;
    }
    return all;
  }

  private static boolean begins(LocalDate day, String grain) {
    return switch (grain) {
      case "WEEK" -> day.getDayOfWeek() == DayOfWeek.MONDAY;
      case "MONTH" -> day.getDayOfMonth() == 1;
      default -> day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % 3 == 0;
    };
  }

  // What is known of one issue.

  static Instant doneSince(List<Changed> statuses, Instant created, Instant resolution) {
    return since(statuses, created, resolution, Raw::done);
  }

  private static Instant since(
      List<Changed> statuses, Instant created, Instant resolution, Predicate<String> in) {
    int i = statuses.size() - 1;
    if (!in.test(statuses.get(i).status())) {
      return null;
    }
    while (i > 0 && in.test(statuses.get(i - 1).status())) {
      i--;
    }
    if (i > 0) {
      return statuses.get(i).at();
    }
    return resolution != null ? resolution : created;
  }

  private static Instant resolved(Incident one) {
    Instant typed = one.extract().timeline().resolved();
    Instant done = doneSince(one.statuses(), one.created(), one.resolution());
    return typed != null ? typed : done != null ? done : one.resolution();
  }

  private static Instant closed(Incident one) {
    Instant typed = one.extract().timeline().closed();
    return typed != null
        ? typed
        : since(one.statuses(), one.created(), one.resolution(), status -> status.equals("4"));
  }

  private static Instant detected(Incident one) {
    Instant typed = one.extract().timeline().detected();
    return typed != null ? typed : one.created();
  }

  private static Instant acknowledged(Incident one) {
    Instant typed = one.extract().timeline().acknowledged();
    if (typed != null) {
      return typed;
    }
    Instant begun = null;
    for (int i = 1; i < one.statuses().size() && begun == null; i++) {
      boolean leaves =
          one.statuses().get(i - 1).status().equals("1")
              && !one.statuses().get(i).status().equals("1");
      begun = leaves ? one.statuses().get(i).at() : null;
    }
    return Stream.of(
            begun == null ? List.<Instant>of() : List.of(begun),
            one.taken() == null ? List.<Instant>of() : List.of(one.taken()))
        .flatMap(List::stream)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static int reopened(Incident one) {
    int times = 0;
    for (int i = 1; i < one.statuses().size(); i++) {
      if (Raw.done(one.statuses().get(i - 1).status())
          && !Raw.done(one.statuses().get(i).status())) {
        times++;
      }
    }
    return times;
  }

  static String classOf(Extract extract) {
    return extract.rootCause().classKey();
  }

  static boolean classified(Incident one) {
    return classOf(one.extract()) != null && !one.extract().rootCause().component().isEmpty();
  }

  boolean recurs(Incident one) {
    return recurs.computeIfAbsent(one, this::looksBack);
  }

  private boolean looksBack(Incident one) {
    return classified(one)
        && raw.incidents().stream()
            .filter(Recount::classified)
            .filter(other -> classOf(other.extract()).equals(classOf(one.extract())))
            .filter(
                other ->
                    other
                        .extract()
                        .rootCause()
                        .component()
                        .equals(one.extract().rootCause().component()))
            .filter(other -> earlier(other, one))
            .anyMatch(
                other -> Duration.between(other.created(), one.created()).compareTo(lookback) <= 0);
  }

  private static boolean earlier(Incident other, Incident one) {
    return other.created().isBefore(one.created())
        || (other.created().equals(one.created()) && other.id() < one.id());
  }

  List<Improvement> answers(Incident one) {
    return raw.improvements().stream()
        .filter(improvement -> improvement.incidents().contains(one.id()))
        .filter(improvement -> !improvement.setAside())
        .toList();
  }

  static Instant shipped(Improvement one) {
    return doneSince(one.statuses(), one.created(), one.resolution());
  }

  // Groups.

  static String group(Incident one, String by) {
    String key =
        switch (by) {
          case "COMPONENT" ->
              !one.extract().rootCause().component().isEmpty()
                  ? one.extract().rootCause().component()
                  : one.components().size() == 1 ? one.components().get(0) : null;
          case "CLASS" -> classOf(one.extract());
          case "SEVERITY" -> one.severity();
          case "TOOL" ->
              one.extract().attribution().tool().isEmpty()
                  ? null
                  : one.extract().attribution().tool();
          case "TEAM" -> one.team();
          default -> "";
        };
    return key == null ? "" : key;
  }

  /** The groups of a period with how many incidents each has; those with any activity at all. */
  Map<String, Integer> groups(Days period, String by) {
    var groups = new TreeMap<String, Integer>();
    if (by.equals("NONE")) {
      groups.put("", 0);
    }
    for (Incident one : raw.incidents()) {
      String key = group(one, by);
      if (period.has(one.created())) {
        groups.merge(key, 1, Integer::sum);
      }
      if (resolved(one) != null && period.has(resolved(one))) {
        groups.merge(key, 0, Integer::sum);
      }
      for (Improvement answer : answers(one)) {
        if ((shipped(answer) != null && period.has(shipped(answer)))
            || (answer.due() != null && period.has(answer.due()))) {
          groups.merge(key, 0, Integer::sum);
        }
      }
    }
    return groups;
  }

  // Metrics.

  Expected metric(String id, Predicate<Incident> inGroup, Days days) {
    List<Incident> group = raw.incidents().stream().filter(inGroup).toList();
    List<Incident> identified = group.stream().filter(one -> days.has(one.created())).toList();
    int all = identified.size();
    return switch (id) {
      case "incident-volume" -> {
        double[] interval = poisson(all);
        yield new Expected(
            all, all, 0, all, Double.NaN, Double.NaN, Double.NaN, interval[0], interval[1]);
      }
      case "improvement-yield" -> rate(shippedIn(group, days), all);
      case "incidents-with-shipped" ->
          share(count(identified, one -> hasShippedBy(one, days.last())), all, 0);
      case "recurrence-rate" -> {
        int classified = count(identified, Recount::classified);
        yield share(count(identified, this::recurs), classified, all - classified);
      }
      case "test-coverage-delta" ->
          share(count(identified, one -> !one.extract().testGap().committedAt().isEmpty()), all, 0);
      case "pattern-escalation-rate" -> share(count(identified, one -> one.findings() > 0), all, 0);
      case "reopen-rate" -> share(count(identified, one -> reopened(one) > 0), all, 0);
      case "action-completion" -> completion(group, days);
      case "sla-compliance" -> sla(identified);
      case "ai-share" -> {
        int yes = count(identified, one -> ai(one) == Answer.YES);
        int no = count(identified, one -> ai(one) == Answer.NO);
        yield share(yes, yes + no, all - yes - no);
      }
      case "mtta" -> {
        List<Long> times = times(identified, one -> between(detected(one), acknowledged(one)));
        yield median(times, 60_000, all - times.size());
      }
      case "mttr" ->
          median(
              times(
                  group.stream()
                      .filter(one -> resolved(one) != null && days.has(resolved(one)))
                      .toList(),
                  one -> between(detected(one), resolved(one))),
              3_600_000,
              0);
      case "improvement-lag" -> median(waits(group, days, Recount::closed), 86_400_000, 0);
      case "identification-to-deployment" ->
          median(waits(group, days, Incident::created), 86_400_000, 0);
      case "ai-cost" -> cost(identified, true);
      case "ai-hours-saved" -> cost(identified, false);
      case "satisfaction" -> {
        var scores = new ArrayList<Long>();
        identified.forEach(
            one ->
                one.scores()
                    .forEach(
                        (score, people) ->
                            scores.addAll(Collections.nCopies(people, (long) score))));
        Collections.sort(scores);
        yield scores.size() < 5
            ? new Expected(
                scores.size(),
                -1,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN)
            : mean(scores, 1, 0);
      }
      default -> throw new AssertionError("nobody recounts " + id);
    };
  }

  private static Answer ai(Incident one) {
    return one.extract().attribution().aiInvolved();
  }

  private static int count(List<Incident> some, Predicate<Incident> which) {
    return (int) some.stream().filter(which).count();
  }

  private boolean hasShippedBy(Incident one, LocalDate day) {
    return answers(one).stream()
        .map(Recount::shipped)
        .anyMatch(at -> at != null && !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(day));
  }

  private List<Improvement> improvementsOf(List<Incident> group) {
    return group.stream().flatMap(one -> answers(one).stream()).distinct().toList();
  }

  private int shippedIn(List<Incident> group, Days days) {
    return (int)
        improvementsOf(group).stream()
            .filter(one -> shipped(one) != null && days.has(shipped(one)))
            .count();
  }

  private Expected completion(List<Incident> group, Days days) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Improvement> due =
        improvementsOf(group).stream()
            .filter(one -> one.due() != null && days.has(one.due()))
            .filter(one -> one.due().isBefore(today) || shipped(one) != null)
            .toList();
    int inTime =
        (int)
            due.stream()
                .filter(one -> shipped(one) != null)
                .filter(
                    one -> !LocalDate.ofInstant(shipped(one), ZoneOffset.UTC).isAfter(one.due()))
                .count();
    return share(inTime, due.size(), 0);
  }

  private Expected sla(List<Incident> identified) {
    int met = 0;
    int judged = 0;
    int without = 0;
    for (Incident one : identified) {
      if (one.severity() == null) {
        without++;
        continue;
      }
      Instant deadline = detected(one).plus(TARGETS.get(one.severity()));
      Instant resolved = resolved(one);
      boolean over = resolved != null && !resolved.isBefore(detected(one));
      if (over || now.isAfter(deadline)) {
        judged++;
        met += over && !resolved.isAfter(deadline) ? 1 : 0;
      }
    }
    return share(met, judged, without);
  }

  private static Long between(Instant from, Instant to) {
    return to == null || to.isBefore(from) ? null : Duration.between(from, to).toMillis();
  }

  private static List<Long> times(List<Incident> some, Function<Incident, Long> time) {
    return some.stream().map(time).filter(one -> one != null).sorted().toList();
  }

  private List<Long> waits(List<Incident> group, Days days, Function<Incident, Instant> from) {
    var waits = new ArrayList<Long>();
    for (Incident one : group) {
      for (Improvement answer : answers(one)) {
        Instant at = shipped(answer);
        if (at != null && days.has(at) && from.apply(one) != null) {
          waits.add(Math.max(0, Duration.between(from.apply(one), at).toMillis()));
        }
      }
    }
    Collections.sort(waits);
    return waits;
  }

  private static Expected cost(List<Incident> identified, boolean spent) {
    List<Incident> involved = identified.stream().filter(one -> ai(one) == Answer.YES).toList();
    var minutes = new ArrayList<Long>();
    for (Incident one : involved) {
      Hours hours = one.extract().hours();
      List<Hours.Estimate> given =
          (spent
                  ? Stream.of(hours.response(), hours.rework(), hours.improvement())
                  : Stream.of(hours.saved()))
              .filter(estimate -> estimate != null)
              .toList();
      if (!given.isEmpty()) {
        minutes.add(given.stream().mapToLong(one2 -> Math.round(one2.hours() * 60)).sum());
      }
    }
    Collections.sort(minutes);
    return mean(minutes, 60, involved.size() - minutes.size());
  }

  // Statistics, by the formulas of docs/metrics.md.

  private static final double Z = 1.959963984540054;

  static Expected share(int k, int n, int missing) {
    double nan = Double.NaN;
    if (n == 0) {
      return new Expected(0, k, missing, nan, nan, nan, nan, nan, nan);
    }
    double p = (double) k / n;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
    double low = k == 0 ? 0 : (p + Z * Z / (2 * n) - half) / (1 + Z * Z / n);
    double high = k == n ? 1 : (p + Z * Z / (2 * n) + half) / (1 + Z * Z / n);
    return new Expected(n, k, missing, p, nan, nan, nan, low, high);
  }

  static Expected rate(int k, int n) {
    double nan = Double.NaN;
    if (n == 0) {
      return new Expected(0, k, 0, nan, nan, nan, nan, nan, nan);
    }
    double[] interval = poisson(k);
    return new Expected(n, k, 0, (double) k / n, nan, nan, nan, interval[0] / n, interval[1] / n);
  }

  private static final Map<Integer, double[]> POISSONS = new HashMap<>();

  /** By halving: below is where k or more come in 2.5 %, above is where k or fewer do. */
  static double[] poisson(int k) {
    return POISSONS.computeIfAbsent(
        k,
        any ->
            new double[] {
              k == 0 ? 0 : halve(100_000, mean -> 1 - atMost(k - 1, mean) > 0.025),
              halve(100_000, mean -> atMost(k, mean) < 0.025)
            });
  }

  private static double atMost(int k, double mean) {
    double log = -mean;
    double sum = 0;
    for (int i = 0; i <= k; i++) {
      sum += Math.exp(log);
      log += Math.log(mean) - Math.log(i + 1);
    }
    return sum;
  }

  /** From where on it is so, between 0 and {@code most}. */
  static double halve(double most, java.util.function.DoublePredicate above) {
    double low = 0;
    double high = most;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (above.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double quantile(List<Long> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
  }

  private static double mean(List<Long> values) {
    return (double) values.stream().mapToLong(Long::longValue).sum() / values.size();
  }

  private static Expected median(List<Long> sorted, double unit, int missing) {
    double nan = Double.NaN;
    int n = sorted.size();
    if (n == 0) {
      return new Expected(0, -1, missing, nan, nan, nan, nan, nan, nan);
    }
    int rank = rank(n);
    double median = quantile(sorted, 0.5) / unit;
    return new Expected(
        n,
        -1,
        missing,
        median,
        mean(sorted) / unit,
        median,
        quantile(sorted, 0.9) / unit,
        rank == 0 ? nan : sorted.get(rank - 1) / unit,
        rank == 0 ? nan : sorted.get(n - rank) / unit);
  }

  private static final Map<Integer, Integer> RANKS = new HashMap<>();

  /**
   * In exact fractions: the most values at each end that a 95 % interval may leave out, and one.
   */
  private static int rank(int n) {
    return RANKS.computeIfAbsent(
        n,
        any -> {
          BigInteger ways = BigInteger.ONE;
          BigInteger sum = BigInteger.ZERO;
          BigInteger all = BigInteger.TWO.pow(n);
          for (int k = 0; ; k++) {
            sum = sum.add(ways);
            // More than 2.5 % of all cases have at most k values below the median.
            if (sum.multiply(BigInteger.valueOf(40)).compareTo(all) >= 0) {
              return k;
            }
            ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
          }
        });
  }

  private static Expected mean(List<Long> sorted, double unit, int missing) {
    double nan = Double.NaN;
    int n = sorted.size();
    if (n == 0) {
      return new Expected(0, -1, missing, nan, nan, nan, nan, nan, nan);
    }
    double mean = mean(sorted) / unit;
    double[] interval = n < 10 ? new double[] {nan, nan} : n > 50 ? normal(sorted) : drawn(sorted);
    return new Expected(
        n,
        -1,
        missing,
        mean,
        mean,
        quantile(sorted, 0.5) / unit,
        quantile(sorted, 0.9) / unit,
        interval[0] / unit,
        interval[1] / unit);
  }

  private static double[] normal(List<Long> sorted) {
    double mean = mean(sorted);
    double squares = sorted.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    double half = Z * Math.sqrt(squares / (sorted.size() - 1)) / Math.sqrt(sorted.size());
    return new double[] {mean - half, mean + half};
  }

  /** 1,000 draws with the generator and the seed that docs/metrics.md names. */
  private static double[] drawn(List<Long> sorted) {
    long[] values = sorted.stream().mapToLong(Long::longValue).toArray();
    var random = new SplittableRandom(values.length);
    var means = new ArrayList<BigDecimal>();
    for (int draw = 0; draw < 1000; draw++) {
      long sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means.add(BigDecimal.valueOf(sum));
    }
    Collections.sort(means);
    var n = BigDecimal.valueOf(values.length);
    return new double[] {
      means.get(24).divide(n, MathContext.DECIMAL128).doubleValue(),
      means.get(974).divide(n, MathContext.DECIMAL128).doubleValue()
    };
  }
}
