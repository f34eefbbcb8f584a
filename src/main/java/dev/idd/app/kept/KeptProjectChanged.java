package dev.idd.app.kept;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;

/**
 * What was chosen for a project is not what Jira has any more. Published in the transaction that
 * changed it; a change that nobody tells of is found by the sweep.
 */
public record KeptProjectChanged(TenantId tenant, ProjectKey project) {}
