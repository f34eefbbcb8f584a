package dev.idd.app.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.jira.JiraJson.IssueType;
import dev.idd.app.jira.JiraJson.IssueTypeStatuses;
import dev.idd.app.jira.JiraJson.LinkType;
import dev.idd.app.jira.JiraJson.Project;
import dev.idd.app.jira.JiraJson.Status;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.SettingsView.ImprovementLinkType;
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
    List<Project> projects,
    List<Field> textFields) {
  private static final Set<String> TEXT_FIELDS = Set.of("textarea", "textfield");

  static Offer read(JiraApi jira, ProjectKey project) {
    List<IssueType> types = jira.project(project.value()).issueTypes();
    return new Offer(
        types == null ? List.of() : types,
        jira.statuses(project.value()),
        jira.linkTypes().issueLinkTypes(),
        Site.projects(jira),
        jira.fields().stream().filter(Offer::holdsText).toList());
  }

  private static boolean holdsText(Field field) {
    Field.Schema schema = field.schema();
    String kind = schema == null || schema.custom() == null ? "" : schema.custom();
    return TEXT_FIELDS.contains(kind.substring(kind.lastIndexOf(':') + 1));
  }

  /** What a story could be, in whatever project. */
  List<IssueType> improvementTypes() {
    Map<String, IssueType> byId = new LinkedHashMap<>();
    projects.stream()
        .flatMap(one -> one.issueTypes() == null ? Stream.empty() : one.issueTypes().stream())
        .filter(type -> !Boolean.TRUE.equals(type.subtask()))
        .forEach(type -> byId.putIfAbsent(type.id(), type));
    return List.copyOf(byId.values());
  }

  SettingsView view(Now now, ProjectView project, boolean mayEdit) {
    Choices chosen = now.chosen();
    return new SettingsView(
        now.version(),
        project,
        types(issueTypes, chosen.incidentTypes()),
        statuses(chosen.closedStatuses()),
        statuses(chosen.resolvedStatuses()),
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
        now.link(),
        projects.stream()
            .sorted(Comparator.comparing(Project::key))
            .map(
                p ->
                    new SelectableProject(
                        p.key(), p.name(), chosen.improvementProjects().contains(p.key())))
            .toList(),
        types(improvementTypes(), chosen.improvementTypes()),
        textFields.stream()
            .map(f -> new Selectable(f.id(), f.name(), f.id().equals(chosen.criteriaField())))
            .toList(),
        chosen.lookbackDays(),
        now.lost().notices(),
        mayEdit);
  }

  /** What is stored now, and what is wrong with it on this site. */
  record Now(long version, Choices chosen, LostChoices lost, ImprovementLinkType link) {}

  private static List<Selectable> types(List<IssueType> all, Set<String> chosen) {
    return all.stream()
        .map(t -> new Selectable(t.id(), t.name(), chosen.contains(t.id())))
        .toList();
  }

  private List<SelectableStatus> statuses(Set<String> chosen) {
    return distinctStatuses().stream()
        .map(s -> new SelectableStatus(s.id(), s.name(), s.category(), chosen.contains(s.id())))
        .toList();
  }

  /** Whether a link type of our own name is there. */
  boolean hasImprovementLink() {
    return Discovery.improvementLink(linkTypes).isPresent();
  }

  /** The statuses that issues of these types can have. */
  Set<String> statusesOf(Set<String> types) {
    return statuses.stream()
        .filter(type -> types.contains(type.id()))
        .flatMap(type -> type.statuses().stream())
        .map(Status::id)
        .collect(toUnmodifiableSet());
  }

  Set<String> projectKeys() {
    return projects.stream().map(Project::key).collect(toUnmodifiableSet());
  }

  List<Status> distinctStatuses() {
    Map<String, Status> byId = new LinkedHashMap<>();
    statuses.forEach(type -> type.statuses().forEach(s -> byId.putIfAbsent(s.id(), s)));
    return List.copyOf(byId.values());
  }
}
