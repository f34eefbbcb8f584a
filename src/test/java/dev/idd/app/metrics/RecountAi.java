package dev.idd.app.metrics;

import dev.idd.app.extract.Answer;
import dev.idd.app.extract.Attribution;
import dev.idd.app.metrics.Raw.Incident;
import dev.idd.app.metrics.Raw.Month;
import dev.idd.app.metrics.Recount.Days;
import dev.idd.app.metrics.Recount.Expected;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is said of generated code, once more, as simply as {@link Recount}. */
final class RecountAi {
  /** The triggers that are changes of the team's own. */
  static final Set<String> CHANGES = Set.of("deploy", "config-change", "canary");

  private final List<Incident> incidents;

  RecountAi(Raw raw) {
    incidents = raw.incidents();
  }

  /** The incidents with generated code of which the same was said, by how well that is shown. */
  record Kind(String key, int n, int stated, int named, int linked) {}

  /** Incidents, yes, no, unknown. */
  List<Integer> answers(Days days) {
    List<Incident> all = in(days);
    return List.of(
        all.size(),
        said(all, Answer.YES).size(),
        said(all, Answer.NO).size(),
        said(all, Answer.UNKNOWN).size());
  }

  private List<Incident> in(Days days) {
    return incidents.stream().filter(one -> days.has(one.created())).toList();
  }

  private static List<Incident> said(List<Incident> all, Answer answer) {
    return all.stream().filter(one -> one.extract().attribution().aiInvolved() == answer).toList();
  }

  /** The largest first; what nobody said is the last. */
  List<Kind> kinds(Days days, Function<Attribution, String> trait) {
    List<Incident> involved = said(in(days), Answer.YES);
    var keys = new ArrayList<String>();
    involved.forEach(one -> keys.add(key(one, trait)));
    return keys.stream()
        .distinct()
        .map(
            key -> kind(key, involved.stream().filter(one -> key(one, trait).equals(key)).toList()))
        .sorted(
            Comparator.comparing((Kind one) -> one.key().isEmpty())
                .thenComparing(one -> -one.n())
                .thenComparing(Kind::key))
        .toList();
  }

  private static String key(Incident one, Function<Attribution, String> trait) {
    String key = trait.apply(one.extract().attribution());
    return key == null ? "" : key;
  }

  private static Kind kind(String key, List<Incident> some) {
    int linked = 0;
    int named = 0;
    for (Incident one : some) {
      Attribution said = one.extract().attribution();
      if (said.context().contains("https://")) {
        linked++;
      } else if (!said.tool().isEmpty()) {
        named++;
      }
    }
    return new Kind(key, some.size(), some.size() - linked - named, named, linked);
  }

  private List<Incident> in(YearMonth month) {
    return incidents.stream()
        .filter(one -> YearMonth.from(one.created().atOffset(ZoneOffset.UTC)).equals(month))
        .toList();
  }

  private int failures(YearMonth month) {
    return (int)
        in(month).stream()
            .map(one -> one.extract().rootCause().triggerKey())
            .filter(one -> one == null || one.equals("unknown") || CHANGES.contains(one))
            .count();
  }

  Expected changeFailureRate(Month month) {
    return Recount.rate(
        failures(month.month()), month.deployments() == null ? 0 : month.deployments());
  }

  Expected rollbackRate(Month month) {
    return month.rollbacks() == null
        ? Recount.share(0, 0, 0)
        : Recount.share(month.rollbacks(), month.deployments(), 0);
  }

  Expected defectDensity(Month month) {
    double nan = Double.NaN;
    int failures = failures(month.month());
    if (month.kloc() == null || month.kloc() == 0) {
      return new Expected(failures, failures, 0, nan, nan, nan, nan, nan, nan);
    }
    double[] interval = Recount.poisson(failures);
    return new Expected(
        failures,
        failures,
        0,
        failures / month.kloc(),
        nan,
        nan,
        nan,
        interval[0] / month.kloc(),
        interval[1] / month.kloc());
  }
}
