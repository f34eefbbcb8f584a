package dev.idd.app.jira;

import dev.idd.app.tenant.TenantId;
import java.util.Set;

/**
 * Jira says that an issue was created or changed. Published inside the transaction that records the
 * delivery; it may come late, twice or out of order, so a listener writes a row or enqueues a job,
 * and whoever acts re-reads the issue.
 *
 * @param fields ids of the changed fields ({@code status}, {@code duedate}, …); empty for a created
 *     issue
 */
public record IssueChanged(
    TenantId tenant, IssueId issue, IssueKey key, boolean created, Set<String> fields) {}
