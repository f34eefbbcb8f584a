package dev.idd.app.settings;

import java.util.Set;

/** What counts in a project: guessed by {@link Discovery} or chosen by an admin. */
record Choices(
    Set<String> incidentTypes,
    Set<String> closedStatuses,
    String linkType,
    Set<String> improvementProjects) {}
