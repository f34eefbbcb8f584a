package dev.idd.app.jira;

import dev.idd.app.tenant.TenantId;

/**
 * Jira says that a link between two issues was made or removed. Same promises as {@link
 * IssueChanged}.
 */
public record IssuesLinked(TenantId tenant, IssueId one, IssueId other) {}
