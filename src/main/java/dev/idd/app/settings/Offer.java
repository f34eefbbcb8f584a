package dev.idd.app.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.SettingsView.ProjectView;
import dev.idd.app.settings.SettingsView.Selectable;
import dev.idd.app.settings.SettingsView.SelectableLink;
import dev.idd.app.settings.SettingsView.SelectableProject;
import dev.idd.app.settings.SettingsView.SelectableStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an admin can choose from in one project, as Jira shows it to them now. */
record Offer(
    List<IssueType> issueTypes,
    List<IssueTypeStatuses> statuses,
    List<LinkType> linkTypes,
    List<Project> projects) {

  static Offer read(JiraApi jira, ProjectKey project) {
    List<IssueType> types = jira.project(project.value()).issueTypes();
    return new Offer(
        types == null ? List.of() : types,
        jira.statuses(project.value()),
        jira.linkTypes().issueLinkTypes(),
        Site.projects(jira));
  }

  SettingsView view(long version, ProjectView project, Choices chosen, boolean mayEdit) {
    return new SettingsView(
        version,
        project,
        issueTypes.stream()
            .map(t -> new Selectable(t.id(), t.name(), chosen.incidentTypes().contains(t.id())))
            .toList(),
        distinctStatuses().stream()
            .map(
                s ->
                    new SelectableStatus(
                        s.id(), s.name(), s.category(), chosen.closedStatuses().contains(s.id())))
            .toList(),
        linkTypes.stream()
            .map(
                t ->
                    new SelectableLink(
                        t.id(),
                        t.name(),
                        t.inward(),
                        t.outward(),
                        t.id().equals(chosen.linkType())))
            .toList(),
        projects.stream()
            .sorted(Comparator.comparing(Project::key))
            .map(
                p ->
                    new SelectableProject(
                        p.key(), p.name(), chosen.improvementProjects().contains(p.key())))
            .toList(),
        mayEdit);
  }

  /** The statuses that issues of these types can have. */
  Set<String> statusesOf(Set<String> types) {
    return statuses.stream()
        .filter(type -> types.contains(type.id()))
        .flatMap(type -> type.statuses().stream())
        .map(Status::id)
        .collect(toUnmodifiableSet());
  }

  Set<String> issueTypeIds() {
    return ids(issueTypes.stream().map(IssueType::id));
  }

  Set<String> linkTypeIds() {
    return ids(linkTypes.stream().map(LinkType::id));
  }

  Set<String> projectKeys() {
    return ids(projects.stream().map(Project::key));
  }

  private List<Status> distinctStatuses() {
    Map<String, Status> byId = new LinkedHashMap<>();
    statuses.forEach(type -> type.statuses().forEach(s -> byId.putIfAbsent(s.id(), s)));
    return List.copyOf(byId.values());
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(toUnmodifiableSet());
  }
}
