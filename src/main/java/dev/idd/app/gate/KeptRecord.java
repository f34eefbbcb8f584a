package dev.idd.app.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.IncidentInJira;
import dev.idd.app.kept.KeptWithIncident;
import dev.idd.app.kept.RestoredFromJira;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the exceptions of an incident in Jira, and puts them back. Verdicts are not put back: they
 * follow from everything else.
 */
@Component
class KeptRecord implements KeptWithIncident, RestoredFromJira {
  static final String PROPERTY = "idd.record";

  private final Exemptions exemptions;
  private final Bypasses bypasses;
  private final GateQueue queue;

  KeptRecord(Exemptions exemptions, Bypasses bypasses, GateQueue queue) {
    this.exemptions = exemptions;
    this.bypasses = bypasses;
    this.queue = queue;
  }

  @Override
  public String property() {
    return PROPERTY;
  }

  @Override
  public Optional<JsonNode> content(TenantId tenant, IssueId incident) {
    return Optional.of(
        PublishedRecord.of(exemptions.of(tenant, incident), bypasses.of(tenant, incident)).json());
  }

  @Override
  public Set<String> properties() {
    return Set.of(PROPERTY, GateProperty.NAME);
  }

  @Override
  @Transactional
  public boolean restore(IncidentInJira incident) {
    boolean any =
        incident
            .ours(PROPERTY)
            .flatMap(PublishedRecord::read)
            .map(kept -> restore(incident, kept))
            .orElse(false);
    if (any || incident.property(GateProperty.NAME) != null) {
      queue.judge(incident.project().tenant(), incident.id());
    }
    return any;
  }

  private boolean restore(IncidentInJira incident, PublishedRecord kept) {
    if (kept.dropped() > 0) {
      incident.report(
          "%d older waivers, overrides or bypasses did not fit into Jira and are not restored."
              .formatted(kept.dropped()));
    }
    TenantId tenant = incident.project().tenant();
    ProjectKey project = incident.project().key();
    boolean any = false;
    for (Exemption one : kept.exemptions()) {
      any |= exemptions.restore(tenant, incident.id(), project, one);
    }
    for (Bypass one : kept.bypasses()) {
      any |= bypasses.restore(tenant, incident.id(), project, one);
    }
    return any;
  }
}
