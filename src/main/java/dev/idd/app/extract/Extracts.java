package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;

/** The Extracts of incidents, to be read. */
public interface Extracts {

  /** The Extract of an incident; {@link Extract#EMPTY} when nothing is written yet. */
  Extract of(TenantId tenant, IssueId incident);
}
