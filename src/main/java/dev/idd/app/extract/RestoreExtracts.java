package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.IncidentInJira;
import dev.idd.app.kept.RestoredFromJira;
import dev.idd.app.kept.Restoring;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Rebuilds Extracts from their issue properties, where this database has none. */
@Service
class RestoreExtracts implements RestoredFromJira {
  private final StoredExtracts extracts;
  private final Restoring restoring;

  RestoreExtracts(StoredExtracts extracts, Restoring restoring) {
    this.extracts = extracts;
    this.restoring = restoring;
  }

  @Override
  public Set<String> properties() {
    return Set.of(PublishedExtract.PROPERTY, PublishedHistory.PROPERTY);
  }

  @Override
  public boolean restore(IncidentInJira incident) {
    return PublishedExtract.read(incident.property(PublishedExtract.PROPERTY))
        .map(known -> restore(incident, known.restore()))
        .orElse(false);
  }

  private boolean restore(IncidentInJira incident, Extract known) {
    Optional<PublishedHistory> past =
        incident.ours(PublishedHistory.PROPERTY).flatMap(PublishedHistory::read);
    past.filter(one -> one.dropped() > 0)
        .ifPresent(
            one ->
                incident.report(
                    "%d older changes did not fit into Jira and are missing in the history."
                        .formatted(one.dropped())));
    return extracts.restore(incident.project().tenant(), incident.id(), known, past);
  }

  /** What somebody is about to write must not replace what Jira keeps for us. */
  void restoreFirst(TenantId tenant, ProjectKey project, IssueId incident) {
    if (extracts.versioned(tenant, incident).version() == 0) {
      restoring.first(tenant, project, incident);
    }
  }
}
