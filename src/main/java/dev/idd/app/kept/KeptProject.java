package dev.idd.app.kept;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;

/** A project as this module needs to know it. */
public record KeptProject(TenantId tenant, String id, ProjectKey key, String name) {}
