package dev.idd.app.settings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts in a project: guessed by {@link Discovery} or chosen by an admin. See {@link
 * ProjectSettings} for what each means.
 */
record Choices(
    Set<String> incidentTypes,
    Set<String> closedStatuses,
    String linkType,
    Set<String> improvementProjects,
    Set<String> improvementTypes,
    Set<String> resolvedStatuses,
    String criteriaField,
    @Nullable Integer lookbackDays) {
  static final Choices NONE = new Choices(Set.of(), Set.of(), "", Set.of());

  /** The rest is left to what holds when nobody chooses. */
  Choices(
      Set<String> incidentTypes,
      Set<String> closedStatuses,
      String linkType,
      Set<String> improvementProjects) {
    this(
        incidentTypes, closedStatuses, linkType, improvementProjects, Set.of(), Set.of(), "", null);
  }

  Choices resolvedIn(Set<String> statuses) {
    return new Choices(
        incidentTypes,
        closedStatuses,
        linkType,
        improvementProjects,
        improvementTypes,
        statuses,
        criteriaField,
        lookbackDays);
  }
}
