package dev.idd.app.mining.store;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a project has come.
 *
 * <p>A project is read in passes. The first pass of a generation reads everything; when it ends,
 * facts that it did not see are gone. The later ones read what changed since the pass before
 * started.
 *
 * @param generationStarted when this generation began
 * @param passStarted when the pass under way began; null between passes
 * @param nextPageToken where the pass goes on; null before its first page
 * @param total about how many incidents Jira has
 * @param watermark changes before this were seen
 * @param complete whether every incident was read once under the present settings
 * @param perMinute issues a minute over the last pages; null before there were two
 * @param version guards against two runs, and against a restart in the middle of a page
 */
public record MiningCursor(
    TenantId tenant,
    ProjectKey project,
    Phase phase,
    long generation,
    Instant generationStarted,
    @Nullable Instant passStarted,
    @Nullable String nextPageToken,
    @Nullable Integer total,
    @Nullable Instant watermark,
    boolean complete,
    @Nullable Instant minedAt,
    @Nullable String lastError,
    @Nullable Double perMinute,
    long version) {

  /** What the passes of now read: everything, or what changed. */
  public enum Phase {
    BACKFILL,
    INCREMENTAL
  }

  /** More is to be read now, not at the next regular time. */
  public boolean unfinished() {
    return phase == Phase.BACKFILL || passStarted != null;
  }

  /** Everything is to be read again from the beginning, which changes nothing that was shown. */
  public MiningCursor renewed(Instant now) {
    return new MiningCursor(
        tenant,
        project,
        Phase.BACKFILL,
        generation + 1,
        now,
        null,
        null,
        total,
        watermark,
        complete,
        minedAt,
        null,
        perMinute,
        version);
  }

  public MiningCursor passStarts(Instant now, int counted) {
    return new MiningCursor(
        tenant,
        project,
        phase,
        generation,
        generationStarted,
        now,
        null,
        counted,
        watermark,
        complete,
        minedAt,
        lastError,
        perMinute,
        version);
  }

  public MiningCursor pageRead(String token, int issues, Instant now) {
    return new MiningCursor(
        tenant,
        project,
        phase,
        generation,
        generationStarted,
        passStarted,
        token,
        total,
        watermark,
        complete,
        now,
        null,
        paceAfter(issues, now),
        version);
  }

  public MiningCursor passEnds(int issues, Instant now) {
    return new MiningCursor(
        tenant,
        project,
        Phase.INCREMENTAL,
        generation,
        generationStarted,
        null,
        null,
        total,
        passStarted,
        true,
        now,
        null,
        paceAfter(issues, now),
        version);
  }

  private @Nullable Double paceAfter(int issues, Instant now) {
    return Pace.after(perMinute, issues, nextPageToken == null ? null : minedAt, now);
  }

  /**
   * How many minutes back the pass under way looks: to the start of the pass before and a bit
   * further. It is the same number on every page of the pass.
   */
  public long minutesBack(Duration overlap) {
    Instant since = watermark == null ? generationStarted : watermark;
    Instant until = passStarted == null ? since : passStarted;
    return Duration.between(since, until).plus(overlap).toMinutes() + 1;
  }
}
