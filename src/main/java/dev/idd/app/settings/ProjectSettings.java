package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.util.Set;

/**
 * What a project's admin chose, or what we found when nobody chose yet. Everything that Jira names
 * is kept by id.
 *
 * @param incidentTypes ids of the issue types that are incidents
 * @param closedStatuses ids of the statuses that mean "finally closed"; resolved is not one of them
 * @param linkType id of the link type between an incident and its improvements
 * @param improvementProjects where improvements are made
 */
public record ProjectSettings(
    TenantId tenant,
    String projectId,
    ProjectKey project,
    String projectName,
    Set<String> incidentTypes,
    Set<String> closedStatuses,
    String linkType,
    Set<ProjectKey> improvementProjects) {}
