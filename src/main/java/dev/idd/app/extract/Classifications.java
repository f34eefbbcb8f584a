package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.Collection;
import java.util.Map;

/** The confirmed kinds of incidents, for those who count them. */
public interface Classifications {

  /** The classified ones among these incidents. */
  Map<IssueId, Classification> of(TenantId tenant, Collection<IssueId> incidents);
}
