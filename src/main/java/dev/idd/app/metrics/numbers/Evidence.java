package dev.idd.app.metrics.numbers;

import java.util.List;

/**
 * What the data of a year say about how well a project does it.
 *
 * @param incidents identified in the year
 * @param funnel how far they came
 * @param linked incidents with any improvement
 * @param classified incidents with a confirmed class and component
 * @param escalated incidents that belong to a systemic finding
 * @param completion improvements completed in time
 * @param resolved incidents whose time to resolve is known
 * @param repeats every class with a shipped improvement, before and after
 * @param mined incidents read in all
 * @param complete whether all of them were read
 */
public record Evidence(
    int incidents,
    Funnel funnel,
    int linked,
    int classified,
    int escalated,
    Point completion,
    int resolved,
    List<RepeatReduction> repeats,
    int mined,
    boolean complete) {

  public static Evidence of(
      History history, Numbers year, Span period, long now, int mined, boolean complete) {
    return new Evidence(
        year.total(Metric.INCIDENT_VOLUME, 0).n(),
        Funnel.of(history, period),
        linked(history, period),
        year.total(Metric.RECURRENCE_RATE, 0).n(),
        numerator(year.total(Metric.PATTERN_ESCALATION_RATE, 0)),
        year.total(Metric.ACTION_COMPLETION, 0),
        year.total(Metric.MTTR, 0).n(),
        RepeatReduction.of(history, now),
        mined,
        complete);
  }

  private static int numerator(Point point) {
    Integer numerator = point.numerator();
    return numerator == null ? 0 : numerator;
  }

  private static int linked(History history, Span period) {
    var has = new boolean[history.incidents.size()];
    for (int incident : history.ties.incidentOf) {
      has[incident] = true;
    }
    int linked = 0;
    for (int i = 0; i < has.length; i++) {
      linked += has[i] && period.contains(history.incidents.get(i).created()) ? 1 : 0;
    }
    return linked;
  }

  /** Classes for which before and after can be compared. */
  long comparable() {
    return repeats.stream().filter(RepeatReduction::enough).count();
  }

  /** Classes that certainly came back less often after. */
  long reduced() {
    return repeats.stream()
        .filter(RepeatReduction::enough)
        .filter(one -> one.high() != null && one.high() < 1)
        .count();
  }
}
