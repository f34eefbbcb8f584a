package dev.idd.app.settings;

import dev.idd.app.shared.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a project with everything there is to choose from. */
record SettingsView(
    long version,
    ProjectView project,
    List<Selectable> incidentIssueTypes,
    List<SelectableStatus> closedStatuses,
    List<SelectableStatus> resolvedStatuses,
    List<SelectableLink> linkTypes,
    ImprovementLinkType improvementLink,
    List<SelectableProject> improvementProjects,
    List<Selectable> improvementIssueTypes,
    List<Selectable> criteriaFields,
    @Nullable Integer lookbackDays,
    List<FieldError> lost,
    boolean mayEdit) {

  record ProjectView(String key, String id, String name) {}

  /** The link type that we would like best; {@code mayCreate}: the person could make it in Jira. */
  record ImprovementLinkType(boolean missing, boolean mayCreate) {}

  record Selectable(String id, String name, boolean selected) {}

  record SelectableStatus(String id, String name, String category, boolean selected) {}

  record SelectableLink(String id, String name, String inward, String outward, boolean selected) {}

  record SelectableProject(String key, String name, boolean selected) {}
}
