package dev.idd.app.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.jira.IssueId;
import dev.idd.app.kept.IncidentInJira;
import dev.idd.app.kept.KeptWithIncident;
import dev.idd.app.kept.RestoredFromJira;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.tenant.TenantId;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Findings are kept with each of their incidents, and come back from any of them. */
@Component
class KeptFindings implements KeptWithIncident, RestoredFromJira {
  private final FindingRows rows;
  private final Findings findings;

  KeptFindings(FindingRows rows, Findings findings) {
    this.rows = rows;
    this.findings = findings;
  }

  @Override
  public String property() {
    return PublishedFindings.PROPERTY;
  }

  /** Also when there is none any more: Jira still has the last one. */
  @Override
  public Optional<JsonNode> content(TenantId tenant, IssueId incident) {
    var members = new HashMap<UUID, Member>();
    rows.membershipsOf(tenant, incident).forEach(one -> members.put(one.finding(), one));
    return Optional.of(PublishedFindings.of(rows.ofIncident(tenant, incident), members).json());
  }

  @Override
  public Set<String> properties() {
    return Set.of(PublishedFindings.PROPERTY);
  }

  @Override
  public boolean restore(IncidentInJira incident) {
    return incident
        .ours(PublishedFindings.PROPERTY)
        .flatMap(PublishedFindings::read)
        .map(kept -> findings.restore(incident.project().tenant(), kept.restore(incident.id())))
        .orElse(false);
  }
}
