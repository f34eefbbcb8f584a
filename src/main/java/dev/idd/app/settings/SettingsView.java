package dev.idd.app.settings;

import java.util.List;

/** The settings of a project with everything there is to choose from. */
record SettingsView(
    long version,
    ProjectView project,
    List<Selectable> incidentIssueTypes,
    List<SelectableStatus> closedStatuses,
    List<SelectableLink> linkTypes,
    List<SelectableProject> improvementProjects,
    boolean mayEdit) {

  record ProjectView(String key, String id, String name) {}

  record Selectable(String id, String name, boolean selected) {}

  record SelectableStatus(String id, String name, String category, boolean selected) {}

  record SelectableLink(String id, String name, String inward, String outward, boolean selected) {}

  record SelectableProject(String key, String name, boolean selected) {}
}
