package dev.idd.app.mining;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a project is.
 *
 * @param phase backfill, incremental, paused or idle
 * @param mined incidents of Jira that were read
 * @param imported incidents that came from files, besides
 * @param total about how many Jira has; null before we asked
 * @param complete whether all of them were read once
 * @param perMinute incidents a minute over the last pages
 * @param remainingSeconds until everything is read; null when nobody can say, or nothing is to do
 * @param startedAt when the reading under way, or the last one, began
 */
record MiningProgressView(
    String phase,
    int mined,
    int imported,
    @Nullable Integer total,
    boolean complete,
    @Nullable Double perMinute,
    @Nullable Long remainingSeconds,
    PointsUsed points,
    @Nullable Instant pausedUntil,
    @Nullable String pauseReason,
    @Nullable String lastError,
    @Nullable Instant minedAt,
    @Nullable Instant startedAt) {

  /** What mining used of Jira's points for this site in this hour, and what it may use. */
  record PointsUsed(long usedThisHour, long budgetPerHour) {}
}
