package dev.idd.app.jira;

import dev.idd.app.tenant.TenantId;

/** Jira says that an issue was deleted. Same promises as {@link IssueChanged}. */
public record IssueDeleted(TenantId tenant, IssueId issue) {}
