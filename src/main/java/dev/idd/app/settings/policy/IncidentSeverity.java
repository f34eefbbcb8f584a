package dev.idd.app.settings.policy;

import org.jspecify.annotations.Nullable;

/**
 * The severity of one incident.
 *
 * @param level null when it is not known; then the incident is judged like the worst
 * @param label as the site itself calls it, empty when it says nothing
 * @param finding what is wrong with it, empty when nothing is
 */
public record IncidentSeverity(@Nullable Severity level, String label, String finding) {}
