package dev.idd.app.settings.taxonomy;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Whose taxonomy: that of a project, or the one that all projects of a site begin with.
 *
 * @param id of the project, or {@code site}
 */
record Scope(TenantId tenant, String id, @Nullable ProjectKey project) {
  private static final String SITE = "site";

  static Scope site(TenantId tenant) {
    return new Scope(tenant, SITE, null);
  }

  static Scope of(TenantId tenant, String projectId, ProjectKey project) {
    return new Scope(tenant, projectId, project);
  }

  boolean isSite() {
    return id.equals(SITE);
  }

  Scope site() {
    return site(tenant);
  }
}
