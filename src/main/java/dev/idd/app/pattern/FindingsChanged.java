package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.Set;

/**
 * These incidents belong to other systemic findings than before, or a finding of theirs changed.
 * Published in the transaction that did it.
 */
public record FindingsChanged(TenantId tenant, Set<IssueId> incidents) {}
