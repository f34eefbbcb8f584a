package dev.idd.app.metrics;

/** What the numbers mean. Shown beside each of them, and the same in docs/metrics.md. */
final class Definitions {
  static final String IMPROVEMENT_YIELD =
      "Improvements that shipped in the period, divided by the incidents identified in the period."
          + " An improvement is an issue linked to an incident of this project, unless it is"
          + " marked as dismissed or as the direct fix. It ships when it enters a status of the"
          + " category Done and stays there, and it counts once even if it serves several"
          + " incidents.";
  static final String IMPROVEMENT_YIELD_GOAL = "At least 1.0";
  static final String RECURRENCE_RATE_GOAL = "Trending to 0";

  private static final String RECURRENCE_RATE =
      "Share of the classified incidents of the period that have the same root-cause class and the"
          + " same component as an earlier incident of this project, at most %d days before."
          + " Beside it stands the level that chance alone would give: the same classes dealt out"
          + " at random, each incident keeping its date and component, with the range that"
          + " 90 %% of the deals fall into.";

  private Definitions() {}

  static String recurrenceRate(int lookbackDays) {
    return RECURRENCE_RATE.formatted(lookbackDays);
  }
}
