package dev.idd.app.metrics.numbers;

import java.util.Locale;

/** Every metric of the methodology: what it is called, what it means, and what it should be. */
public enum Metric {
  IMPROVEMENT_YIELD(
      "Improvement Yield",
      "Improvements that shipped in the period, divided by the incidents identified in it. Each"
          + " improvement counts once, even if it serves several incidents.",
      "≥ 1.0",
      "ratio",
      Better.UP),
  INCIDENTS_WITH_SHIPPED(
      "Incidents with a shipped improvement",
      "Share of the incidents identified in the period that have at least one improvement shipped"
          + " by its end.",
      "→ 100 %",
      "share",
      Better.UP),
  IMPROVEMENT_LAG(
      "Improvement Lag",
      "Days from the close of an incident to the shipping of an improvement that answers it, for"
          + " improvements that shipped in the period; 0 where it shipped before the close. The"
          + " value is the median.",
      "Trending down",
      "days",
      Better.DOWN),
  IDENTIFICATION_TO_DEPLOYMENT(
      "Identification to deployment",
      "Days from the identification of an incident to the shipping of an improvement that answers"
          + " it, for improvements that shipped in the period; 0 where it had shipped before. The"
          + " value is the median.",
      "Trending down",
      "days",
      Better.DOWN),
  RECURRENCE_RATE(
      "Recurrence Rate",
      "Share of the classified incidents of the period that have the same root-cause class and the"
          + " same component as an earlier incident of this project, at most %d days before.",
      "Trending to 0",
      "share",
      Better.DOWN),
  TEST_COVERAGE_DELTA(
      "Test Coverage Delta",
      "Incidents of the period whose missing test is committed somewhere, divided by all incidents"
          + " of the period: one test counted for each incident.",
      "≥ 1",
      "ratio",
      Better.UP),
  PATTERN_ESCALATION_RATE(
      "Pattern Escalation Rate",
      "Share of the incidents of the period that belong to a systemic finding that was not dropped.",
      "No target",
      "share",
      Better.NONE),
  ACTION_COMPLETION(
      "Action completion",
      "Of the improvements whose last day lies in the period and has passed, or that shipped before"
          + " it: the share that shipped by that day. The last day is the due date or the end of"
          + " the sprint.",
      "→ 100 %",
      "share",
      Better.UP),
  MTTA(
      "Time to acknowledge",
      "Minutes from detected to acknowledged, for the incidents of the period. The value is the"
          + " median; the mean is MTTA.",
      "< 5 min for SEV-0 and SEV-1",
      "minutes",
      Better.DOWN),
  MTTR(
      "Time to resolve",
      "Hours from detected to resolved, for incidents that were resolved in the period. The value is"
          + " the median; the mean is MTTR.",
      "SEV-0 < 1 h, SEV-1 < 4 h",
      "hours",
      Better.DOWN),
  REOPEN_RATE(
      "Reopen rate",
      "Share of the incidents of the period that came back at least once from a status of the"
          + " category Done.",
      "< 5 %",
      "share",
      Better.DOWN),
  SLA_COMPLIANCE(
      "SLA compliance",
      "Share of the incidents of the period that were resolved within the target of their severity,"
          + " among those that were resolved or whose target has passed.",
      "> 95 %",
      "share",
      Better.UP),
  INCIDENT_VOLUME(
      "Incident volume", "Incidents identified in the period.", "Trend", "count", Better.NONE),
  SATISFACTION(
      "Satisfaction",
      "Mean of the answers, from 1 to 5, to the one question asked after the close of an incident of"
          + " the period. Shown from five answers on; never who gave them.",
      "> 4",
      "score",
      Better.UP),
  AI_SHARE(
      "Incidents with AI-generated code",
      "Share of the incidents of the period in which AI-generated code was involved, among those for"
          + " which somebody answered yes or no. Unknown is never no.",
      "Tracked",
      "share",
      Better.NONE),
  AI_COST(
      "Cost of an AI incident",
      "Mean of the hours of response, rework and improvement of the period's incidents with"
          + " AI-generated code for which somebody estimated any.",
      "Tracked",
      "hours",
      Better.NONE),
  AI_HOURS_SAVED(
      "Hours saved by the tool",
      "Mean of the hours that the tool is estimated to have saved, for the same incidents, where"
          + " somebody estimated them.",
      "Tracked",
      "hours",
      Better.NONE);

  /** Where it should go. */
  public enum Better {
    UP,
    DOWN,
    NONE
  }

  private final String title;
  private final String definition;
  private final String goal;
  private final String unit;
  private final Better better;

  Metric(String title, String definition, String goal, String unit, Better better) {
    this.title = title;
    this.definition = definition;
    this.goal = goal;
    this.unit = unit;
    this.better = better;
  }

  /** As the API and the anchors of docs/metrics.md write it: {@code improvement-yield}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  public String definition(int lookbackDays) {
    return definition.formatted(lookbackDays);
  }

  public String goal() {
    return goal;
  }

  public String unit() {
    return unit;
  }

  public String better() {
    return better.name().toLowerCase(Locale.ROOT);
  }
}
