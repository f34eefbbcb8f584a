package dev.idd.app.reminder;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody is reminded of an incident.
 *
 * @param about the key of the improvement; null where it is the incident itself
 * @param when the moment or the day from which the reason counts, as ISO text
 */
record Reason(Kind kind, @Nullable String about, String when) {

  /** What it may be; what is overdue is said again after a while. */
  enum Kind {
    REVIEW_DUE(false),
    REVIEW_OVERDUE(true),
    IMPROVEMENT_OVERDUE(true),
    GUARDRAIL_EXPIRING(false),
    GUARDRAIL_EXPIRED(true);

    private final boolean overdue;

    Kind(boolean overdue) {
      this.overdue = overdue;
    }

    boolean overdue() {
      return overdue;
    }
  }
}
