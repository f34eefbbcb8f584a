package dev.idd.app.mining;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.Set;

/**
 * Facts of these incidents, or of improvements that are tied to them, were written or forgotten.
 * Published in the transaction that did it.
 *
 * @param incidents empty: anything in the project may have changed
 */
public record FactsChanged(TenantId tenant, ProjectKey project, Set<IssueId> incidents) {}
