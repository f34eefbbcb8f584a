package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.Funnel;
import java.time.Instant;
import java.util.List;

/** What became of the incidents of a period, as its page shows it. */
record FunnelView(Period period, Instant computedAt, List<Stage> stages) {

  record Stage(String id, String label, int count, String definition) {}

  static FunnelView of(Period period, Instant now, Funnel funnel) {
    return new FunnelView(
        period,
        now,
        List.of(
            new Stage("incident", "Incidents", funnel.incidents(), "Identified in the period."),
            new Stage(
                "extract",
                "Extract",
                funnel.extracted(),
                "Of these, those whose requirement and attribution are recorded, or that came"
                    + " further."),
            new Stage(
                "committed",
                "Committed",
                funnel.committed(),
                "Of these, those with an improvement that somebody committed to, or that shipped."),
            new Stage(
                "shipped",
                "Shipped",
                funnel.shipped(),
                "Of these, those with at least one improvement that has shipped by now."),
            new Stage(
                "validated",
                "Validated",
                funnel.validated(),
                "Of these, those whose resolution somebody verified: its Extract says that the"
                    + " verification passed.")));
  }
}
