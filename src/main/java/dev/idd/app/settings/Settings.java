package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** What projects have chosen. A project is tracked as soon as it has an incident issue type. */
public interface Settings {

  /** The settings of a tracked project. */
  Optional<ProjectSettings> of(TenantId tenant, ProjectKey project);

  /** All tracked projects of a tenant, by key. */
  List<ProjectSettings> tracked(TenantId tenant);
}
