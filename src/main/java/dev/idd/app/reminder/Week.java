package dev.idd.app.reminder;

import dev.idd.app.jira.IssueKey;
import java.time.LocalDate;
import java.util.List;

/**
 * A week of a project, as its Pattern Analysts hear of it.
 *
 * @param to the last day of the week, both ends inclusive
 * @param recurring of the {@code classified} ones among the {@code incidents}
 * @param bypasses closes around the gate
 */
record Week(
    LocalDate from,
    LocalDate to,
    int incidents,
    int recurring,
    int classified,
    int bypasses,
    int waivers,
    int overrides,
    List<IssueKey> overdueImprovements,
    List<IssueKey> overdueReviews,
    List<IssueKey> expiredGuardrails) {}
