package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Map;

/** The Extracts of incidents, to be read. */
public interface Extracts {

  /** The Extract of an incident; {@link Extract#EMPTY} when nothing is written yet. */
  Extract of(TenantId tenant, IssueId incident);

  /** Those Extracts of these incidents in which something is written; at most 500 of them. */
  Map<IssueId, Extract> among(TenantId tenant, List<IssueId> incidents);
}
