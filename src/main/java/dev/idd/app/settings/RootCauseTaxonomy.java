package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;

/** The taxonomy that counts in a project: its own, or the site's, or the one we ship. */
public interface RootCauseTaxonomy {

  RootCauses of(TenantId tenant, ProjectKey project);

  /** The number of the version that made it so; 0: the shipped one. */
  long version(TenantId tenant, ProjectKey project);
}
