package dev.idd.app.metrics;

import dev.idd.app.jira.IssueId;
import dev.idd.app.mining.MinedFacts.Incident;
import dev.idd.app.mining.MinedFacts.Tie;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Improvement Yield of a period: how much the incidents gave.
 *
 * @param incidents identified in the period
 * @param improvements linked to those incidents, each once
 * @param shipped improvements of any incident of the project that shipped in the period, each once
 * @param incidentsWithShipped incidents of the period with an improvement that had shipped by its
 *     end
 */
record ImprovementYield(int incidents, int improvements, int shipped, int incidentsWithShipped) {

  static ImprovementYield of(Period period, List<Incident> incidents, List<Tie> ties) {
    Set<IssueId> linked = new HashSet<>();
    Set<IssueId> shipped = new HashSet<>();
    Set<IssueId> answered = new HashSet<>();
    for (Tie tie : ties) {
      boolean identified = period.contains(tie.incidentCreated());
      if (identified) {
        linked.add(tie.improvement());
      }
      if (tie.shipped() != null && period.contains(tie.shipped())) {
        shipped.add(tie.improvement());
      }
      if (identified && tie.shipped() != null && tie.shipped().isBefore(period.end())) {
        answered.add(tie.incident());
      }
    }
    return new ImprovementYield(incidents.size(), linked.size(), shipped.size(), answered.size());
  }

  /** Null when there was no incident: nothing divided by nothing says nothing. */
  @Nullable Double value() {
    return incidents == 0 ? null : Double.valueOf((double) shipped / incidents);
  }

  @Nullable Double shareWithShipped() {
    return incidents == 0 ? null : Double.valueOf((double) incidentsWithShipped / incidents);
  }
}
