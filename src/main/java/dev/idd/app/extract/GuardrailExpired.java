package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;

/** The last day of a guardrail of this incident has passed, and it is still there. */
public record GuardrailExpired(TenantId tenant, IssueId issue) {}
