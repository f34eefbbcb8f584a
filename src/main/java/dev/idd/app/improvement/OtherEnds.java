package dev.idd.app.improvement;

import dev.idd.app.improvement.ImprovementLink.End;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.util.List;

/** Tells apart what an issue is linked to: incidents, and the stories that improve them. */
record OtherEnds(Settings settings) {

  /** The stories linked to an incident; another incident is not an improvement of it. */
  List<End> improvements(ProjectSettings project, IssueFields incident) {
    return ImprovementLink.ends(incident, project.linkType()).stream()
        .filter(end -> !isIncident(project.tenant(), end))
        .toList();
  }

  /** The incidents linked to a story, each by the link type of its own project. */
  List<End> incidents(TenantId tenant, IssueFields story) {
    return settings.tracked(tenant).stream()
        .flatMap(
            project ->
                ImprovementLink.ends(story, project.linkType()).stream()
                    .filter(end -> end.projectKey().equals(project.project().value()))
                    .filter(end -> project.incidentTypes().contains(end.issueType())))
        .toList();
  }

  boolean isIncident(TenantId tenant, ProjectKey project, String issueType) {
    return settings
        .of(tenant, project)
        .filter(tracked -> tracked.incidentTypes().contains(issueType))
        .isPresent();
  }

  private boolean isIncident(TenantId tenant, End end) {
    return isIncident(tenant, new ProjectKey(end.projectKey()), end.issueType());
  }
}
