package dev.idd.app.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.StoredSettings.Named;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Finds the projects of a site that have incidents, and tracks them. */
@Service
class DiscoverProjects {
  private final Jira jira;
  private final StoredSettings settings;
  private final List<ProjectGuess> guesses;

  DiscoverProjects(Jira jira, StoredSettings settings, List<ProjectGuess> guesses) {
    this.jira = jira;
    this.settings = settings;
    this.guesses = guesses;
  }

  void discover(TenantId tenant, boolean announce) {
    JiraApi site = jira.asApp(tenant);
    List<Project> projects = Site.projects(site);
    List<LinkType> linkTypes = site.linkTypes().issueLinkTypes();
    for (Project project : projects) {
      Set<String> incidents = Discovery.incidentTypes(project);
      if (!incidents.isEmpty()) {
        var guess = guess(site, project, incidents, linkTypes, projects);
        var named = new Named(project.id(), new ProjectKey(project.key()), project.name());
        guesses.forEach(one -> one.guess(site, tenant, project.id(), project.key(), incidents));
        settings.guessed(tenant, named, guess, announce);
      }
    }
  }

  private static Choices guess(
      JiraApi site,
      Project project,
      Set<String> incidents,
      List<LinkType> linkTypes,
      List<Project> projects) {
    List<IssueTypeStatuses> statuses = site.statuses(project.key());
    Set<String> closed = Discovery.closedStatuses(incidents, statuses);
    Set<String> resolved = Discovery.resolvedStatuses(incidents, closed, statuses);
    var found =
        new Choices(
            incidents,
            closed,
            Discovery.linkType(linkTypes).orElse(""),
            Discovery.improvementProjects(projects).stream()
                .map(ProjectKey::value)
                .collect(toUnmodifiableSet()));
    return found.resolvedIn(resolved);
  }
}
