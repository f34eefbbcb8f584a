package dev.idd.app.kept;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;

/**
 * What is kept with an incident under this property is not what Jira has any more. Published in the
 * transaction that changed it.
 */
public record KeptChanged(TenantId tenant, ProjectKey project, IssueId incident, String property) {}
