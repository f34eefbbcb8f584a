package dev.idd.app.mining.quota;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides whether mining may ask Jira now. Jira's own word comes first, then our budgets. */
final class Allowance {
  private Allowance() {}

  /**
   * @param asked the pause Jira asked for, if any
   * @param need the points that the next step will take, about
   * @return until when to wait; empty: go ahead
   */
  static Optional<Pause> decide(
      Work work, long need, Spent spent, QuotaLimits limits, Optional<Pause> asked, Instant now) {
    Optional<Pause> jira = asked.filter(pause -> pause.until().isAfter(now));
    if (jira.isPresent()) {
      return jira;
    }
    if (spent.tenant() + need > limits.share(limits.perTenant(), work)) {
      return Optional.of(untilNextHour(now, "this site", work));
    }
    if (spent.app() + need > limits.share(limits.wholeApp(), work)) {
      return Optional.of(untilNextHour(now, "all sites together", work));
    }
    return Optional.empty();
  }

  /** Jira counts by the hour of the clock, so the next hour begins with nothing used. */
  private static Pause untilNextHour(Instant now, String whose, Work work) {
    String what =
        work == Work.LIVE
            ? "What mining may ask of Jira for " + whose + " is used up for this hour."
            : "What reading the history may ask of Jira for "
                + whose
                + " is used up for this hour; the rest is kept for what changes now.";
    return new Pause(hour(now).plus(1, ChronoUnit.HOURS), what);
  }

  /** The hour in which Jira counts. */
  static Instant hour(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS);
  }
}
