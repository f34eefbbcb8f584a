package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project's admin chose, or what we found when nobody chose yet. Everything that Jira names
 * is kept by id.
 *
 * @param incidentTypes ids of the issue types that are incidents
 * @param closedStatuses ids of the statuses that mean "finally closed"; resolved is not one of them
 * @param linkType id of the link type between an incident and its improvements
 * @param improvementProjects where improvements are made
 * @param improvementTypes ids of the issue types that an improvement may have; none: any that is no
 *     incident
 * @param resolvedStatuses ids of the statuses in which an incident is over for its users though not
 *     closed; none: Jira's resolution tells
 * @param criteriaField id of the field in which stories keep their acceptance criteria; empty: only
 *     our record has them
 * @param lookbackDays how long ago an earlier incident may be for a later one to be its recurrence;
 *     null: as the server is set up
 */
public record ProjectSettings(
    TenantId tenant,
    String projectId,
    ProjectKey project,
    String projectName,
    Set<String> incidentTypes,
    Set<String> closedStatuses,
    String linkType,
    Set<ProjectKey> improvementProjects,
    Set<String> improvementTypes,
    Set<String> resolvedStatuses,
    String criteriaField,
    @Nullable Integer lookbackDays) {

  /** The rest is left to what holds when nobody chooses. */
  public ProjectSettings(
      TenantId tenant,
      String projectId,
      ProjectKey project,
      String projectName,
      Set<String> incidentTypes,
      Set<String> closedStatuses,
      String linkType,
      Set<ProjectKey> improvementProjects) {
    this(
        tenant,
        projectId,
        project,
        projectName,
        incidentTypes,
        closedStatuses,
        linkType,
        improvementProjects,
        Set.of(),
        Set.of(),
        "",
        null);
  }

  /** Whether a story of this type may be an improvement of an incident here. */
  public boolean improvesAs(String issueType) {
    return improvementTypes.isEmpty() || improvementTypes.contains(issueType);
  }

  /** The statuses in which an incident is over for its users; none: Jira's resolution tells. */
  public Set<String> overStatuses() {
    if (resolvedStatuses.isEmpty()) {
      return Set.of();
    }
    var over = new HashSet<>(closedStatuses);
    over.addAll(resolvedStatuses);
    return over;
  }
}
