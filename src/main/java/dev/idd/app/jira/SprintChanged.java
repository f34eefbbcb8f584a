package dev.idd.app.jira;

import dev.idd.app.tenant.TenantId;

/**
 * Jira says that a sprint started, closed or was deleted. Same promises as {@link IssueChanged}.
 */
public record SprintChanged(TenantId tenant, long sprint, String what) {}
