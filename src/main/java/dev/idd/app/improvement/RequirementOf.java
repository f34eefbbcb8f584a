package dev.idd.app.improvement;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;

/**
 * The question why an improvement exists: which requirement did its incident reveal? Answered by a
 * module that knows Extracts; this one does not.
 */
public interface RequirementOf {

  /** The requirement in the words of the Extract; empty when nobody has stated it yet. */
  String incident(TenantId tenant, IssueId incident);
}
