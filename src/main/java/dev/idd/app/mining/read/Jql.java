package dev.idd.app.mining.read;

import dev.idd.app.settings.ProjectSettings;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The queries of mining. Each is bounded, ids are used for everything that can be renamed or
 * translated, and times are relative, because Jira reads a date in the time zone of the asking
 * user.
 */
final class Jql {
  /** An issue keeps its place however often it changes while pages are being read. */
  private static final String STABLE_ORDER = " ORDER BY created ASC, key ASC";

  private Jql() {}

  static String incidents(ProjectSettings settings) {
    return "project = \"%s\" AND issuetype in (%s)"
        .formatted(settings.project(), list(settings.incidentTypes()));
  }

  static String everyIncident(ProjectSettings settings) {
    return incidents(settings) + STABLE_ORDER;
  }

  static String changedIncidents(ProjectSettings settings, long minutes) {
    return incidents(settings) + changedWithin(minutes) + STABLE_ORDER;
  }

  static String byId(Collection<Long> ids) {
    return "id in (" + list(ids) + ")" + STABLE_ORDER;
  }

  static String changedOf(Collection<Long> ids, long minutes) {
    return "id in (" + list(ids) + ")" + changedWithin(minutes) + STABLE_ORDER;
  }

  private static String changedWithin(long minutes) {
    return " AND updated >= -" + minutes + "m";
  }

  private static String list(Collection<?> ids) {
    return ids.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
  }
}
