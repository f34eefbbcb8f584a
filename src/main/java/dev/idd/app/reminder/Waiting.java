package dev.idd.app.reminder;

import dev.idd.app.improvement.Commitments.Overdue;
import dev.idd.app.jira.IssueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for people at one incident.
 *
 * @param steward null: nobody leads it, so nobody hears of its review and guardrails
 * @param reviewDue null: not resolved, or the review is done
 * @param guardrails the last days of those that are still there
 * @param overdue improvements that are late
 */
record Waiting(
    IssueId incident,
    @Nullable String steward,
    @Nullable Instant reviewDue,
    List<LocalDate> guardrails,
    List<Overdue> overdue) {}
