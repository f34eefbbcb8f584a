package dev.idd.app.improvement;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.Set;

/**
 * What is known of an improvement has changed, or its links or its story by our hand. Published in
 * the transaction that wrote it.
 */
public record ImprovementChanged(TenantId tenant, IssueId improvement, Set<IssueId> incidents) {}
