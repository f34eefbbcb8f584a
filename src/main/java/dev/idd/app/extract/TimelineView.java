package dev.idd.app.extract;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments of an incident, each with where it comes from, and the times between them. */
record TimelineView(
    Moment detected,
    Moment acknowledged,
    Moment mitigated,
    Moment resolved,
    Moment closed,
    Measure timeToAcknowledge,
    Measure timeToResolve,
    Review review) {
  /**
   * A moment; {@code origin} is {@code typed}, {@code jira}, or null when nobody knows it.
   *
   * @param jira what Jira says, also where somebody typed something else
   */
  record Moment(@Nullable Instant at, @Nullable String origin, @Nullable Instant jira) {
    static Moment of(@Nullable Instant typed, @Nullable Instant jira) {
      if (typed != null) {
        return new Moment(typed, "typed", jira);
      }
      return new Moment(jira, jira == null ? null : "jira", jira);
    }
  }

  /** Whole minutes between two moments; null when one is missing or they are the wrong way. */
  record Measure(@Nullable Long minutes, String definition) {
    static Measure between(Moment from, Moment to, String definition) {
      Instant start = from.at();
      Instant end = to.at();
      return start == null || end == null || end.isBefore(start)
          ? new Measure(null, definition)
          : new Measure(Duration.between(start, end).toMinutes(), definition);
    }
  }

  /**
   * Until when the review is due; null as long as the incident is not resolved.
   *
   * @param withinHours how long after the resolution, as the project's policy says
   */
  record Review(@Nullable Instant dueAt, boolean done, boolean overdue, int withinHours) {}

  /**
   * @param withinHours how long after the resolution the review is due
   */
  static TimelineView of(
      Timeline typed, Timeline jira, @Nullable SignOff signOff, int withinHours, Instant now) {
    Moment detected = Moment.of(typed.detected(), jira.detected());
    Moment acknowledged = Moment.of(typed.acknowledged(), jira.acknowledged());
    Moment resolved = Moment.of(typed.resolved(), jira.resolved());
    return new TimelineView(
        detected,
        acknowledged,
        Moment.of(typed.mitigated(), jira.mitigated()),
        resolved,
        Moment.of(typed.closed(), jira.closed()),
        Measure.between(
            detected,
            acknowledged,
            "From detected to acknowledged. MTTA is the mean of this over incidents."),
        Measure.between(
            detected,
            resolved,
            "From detected to resolved. MTTR is the mean of this over incidents."),
        review(resolved, signOff != null && signOff.valid(), withinHours, now));
  }

  private static Review review(Moment resolved, boolean done, int withinHours, Instant now) {
    Instant at = resolved.at();
    if (at == null) {
      return new Review(null, done, false, withinHours);
    }
    Instant due = at.plus(Duration.ofHours(withinHours));
    return new Review(due, done, !done && now.isAfter(due), withinHours);
  }
}
