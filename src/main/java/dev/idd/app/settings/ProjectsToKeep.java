package dev.idd.app.settings;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptProjects;
import dev.idd.app.kept.ProjectKeeping;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tracked projects, for whoever keeps and restores what belongs to them. */
@Component
class ProjectsToKeep implements KeptProjects {
  private final Settings settings;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<ProjectKeeping> keeping;

  /** A restore asks for the projects, and the projects for a restore: the circle is broken here. */
  ProjectsToKeep(
      Settings settings, ApplicationEventPublisher events, ObjectProvider<ProjectKeeping> keeping) {
    this.settings = settings;
    this.events = events;
    this.keeping = keeping;
  }

  @Override
  public List<KeptProject> tracked(TenantId tenant) {
    return settings.tracked(tenant).stream().map(ProjectsToKeep::kept).toList();
  }

  @Override
  public Optional<KeptProject> of(TenantId tenant, ProjectKey key) {
    return settings.of(tenant, key).map(ProjectsToKeep::kept);
  }

  private static KeptProject kept(ProjectSettings project) {
    return new KeptProject(
        project.tenant(), project.projectId(), project.project(), project.projectName());
  }

  @Override
  public Optional<String> incidents(KeptProject project) {
    return settings
        .of(project.tenant(), project.key())
        .filter(known -> !known.incidentTypes().isEmpty())
        .map(
            known ->
                "project = \"%s\" AND issuetype in (%s)"
                    .formatted(known.project(), String.join(", ", known.incidentTypes())));
  }

  @Override
  @Transactional
  public void restored(KeptProject project) {
    events.publishEvent(new ProjectTracked(project.tenant(), project.key()));
  }

  @EventListener
  void on(ProjectTracked tracked) {
    of(tracked.tenant(), tracked.project()).ifPresent(keeping.getObject()::changed);
  }
}
