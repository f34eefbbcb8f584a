package dev.idd.app.kept;

import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What others may ask about a restore. */
@Service
public class Restoring {
  private final KeptProjects projects;
  private final Restores restores;
  private final ObjectProvider<RestoreProject> restore;

  /** Those who restore need those who ask: the circle is broken here. */
  Restoring(KeptProjects projects, Restores restores, ObjectProvider<RestoreProject> restore) {
    this.projects = projects;
    this.restores = restores;
    this.restore = restore;
  }

  /** Whether Jira may still keep something for the project that this database lacks. */
  public boolean isWanted(TenantId tenant, ProjectKey key) {
    return projects
        .of(tenant, key)
        .filter(project -> restores.isComplete(tenant, project.id()))
        .isEmpty();
  }

  /**
   * Restores one incident before somebody works on it, if the whole project is still to be
   * restored: what they write must not replace what Jira keeps for us.
   */
  public void first(TenantId tenant, ProjectKey key, IssueId incident) {
    projects
        .of(tenant, key)
        .filter(project -> !restores.isComplete(tenant, project.id()))
        .ifPresent(project -> restore.getObject().first(project, incident));
  }
}
