package dev.idd.app.settings.policy;

import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.tenant.TenantId;
import java.util.Set;

/** The policies of projects. */
public interface Policies {

  /** The policy of a tracked project; the standard one until somebody chooses. */
  GatePolicy of(ProjectSettings project);

  /** The ids of all fields that say how severe an incident of the site is. */
  Set<String> severityFields(TenantId tenant);
}
