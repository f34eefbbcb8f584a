package dev.idd.app.gate;

import dev.idd.app.extract.Extracts;
import dev.idd.app.improvement.RequirementOf;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import org.springframework.stereotype.Component;

/** Tells improvements which requirement they serve: only this module knows both sides. */
@Component
class RequirementFromExtract implements RequirementOf {
  private final Extracts extracts;

  RequirementFromExtract(Extracts extracts) {
    this.extracts = extracts;
  }

  @Override
  public String incident(TenantId tenant, IssueId incident) {
    return extracts.of(tenant, incident).requirement().statement();
  }
}
