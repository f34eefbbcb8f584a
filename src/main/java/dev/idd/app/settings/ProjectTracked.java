package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;

/**
 * A project is tracked from now on, or what counts in it has changed: what was derived under the
 * old settings is to be derived again. Published in the transaction that records it.
 */
public record ProjectTracked(TenantId tenant, ProjectKey project) {}
