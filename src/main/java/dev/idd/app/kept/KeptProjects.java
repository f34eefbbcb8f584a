package dev.idd.app.kept;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Which projects there are and which of their issues are incidents; whoever has settings knows. */
public interface KeptProjects {

  List<KeptProject> tracked(TenantId tenant);

  Optional<KeptProject> of(TenantId tenant, ProjectKey key);

  /** Bounded JQL for all incidents, in no order; empty when nothing in it is an incident. */
  Optional<String> incidents(KeptProject project);

  /** Everything is back that Jira had: what is derived from it is to be derived again. */
  void restored(KeptProject project);
}
