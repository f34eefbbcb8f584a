package dev.idd.app.extract;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;

/** An Extract has a new version. Published in the transaction that wrote it. */
public record ExtractChanged(TenantId tenant, IssueId issue, long version) {}
