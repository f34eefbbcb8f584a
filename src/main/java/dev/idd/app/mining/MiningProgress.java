package dev.idd.app.mining;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.MinedFacts.Coverage;
import dev.idd.app.mining.MiningProgressView.PointsUsed;
import dev.idd.app.mining.Remaining.Budget;
import dev.idd.app.mining.Remaining.Left;
import dev.idd.app.mining.quota.Pause;
import dev.idd.app.mining.quota.Points;
import dev.idd.app.mining.quota.Quota;
import dev.idd.app.mining.quota.Work;
import dev.idd.app.mining.store.Cursors;
import dev.idd.app.mining.store.MiningCursor;
import dev.idd.app.mining.store.MiningCursor.Phase;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how far the reading of a project is, from the rows that its jobs work with. */
@Component
class MiningProgress {
  private final Cursors cursors;
  private final MinedFacts facts;
  private final Quota quota;
  private final MiningLimits limits;
  private final Clock clock;

  MiningProgress(Cursors cursors, MinedFacts facts, Quota quota, MiningLimits limits, Clock clock) {
    this.cursors = cursors;
    this.facts = facts;
    this.quota = quota;
    this.limits = limits;
    this.clock = clock;
  }

  MiningProgressView of(TenantId tenant, ProjectKey project) {
    Optional<MiningCursor> cursor = cursors.find(tenant, project);
    Coverage coverage = facts.coverage(tenant, project);
    Pause pause = cursor.flatMap(this::pause).orElse(null);
    return new MiningProgressView(
        phase(cursor.orElse(null), pause),
        coverage.mined(),
        facts.imported(tenant, project),
        coverage.total(),
        coverage.complete(),
        cursor.map(MiningCursor::perMinute).map(MiningProgress::rounded).orElse(null),
        cursor.map(one -> remaining(one, pause)).orElse(null),
        new PointsUsed(quota.spent(tenant).tenant(), quota.limits().perTenant()),
        pause == null ? null : pause.until(),
        pause == null ? null : pause.reason(),
        coverage.lastError(),
        coverage.minedAt(),
        cursor.map(MiningCursor::generationStarted).orElse(null));
  }

  private static String phase(@Nullable MiningCursor cursor, @Nullable Pause pause) {
    if (cursor == null) {
      return "idle";
    }
    if (pause != null) {
      return "paused";
    }
    if (cursor.phase() == Phase.BACKFILL) {
      return "backfill";
    }
    return cursor.unfinished() ? "incremental" : "idle";
  }

  private Optional<Pause> pause(MiningCursor cursor) {
    Work work = cursor.phase() == Phase.BACKFILL ? Work.BACKFILL : Work.LIVE;
    long page = Points.toRead(limits.pageSize(), limits.pageSize());
    return quota.inTheWay(cursor.tenant(), work, page);
  }

  private @Nullable Long remaining(MiningCursor cursor, @Nullable Pause pause) {
    Integer total = cursor.total();
    if (cursor.phase() != Phase.BACKFILL || total == null) {
      return null;
    }
    long issues = Math.max(0, total - facts.seenBy(cursor));
    long perHour = quota.limits().backfillPerTenant();
    Instant until = pause == null ? null : pause.until();
    return Remaining.seconds(
        new Left(issues, cursor.perMinute()),
        new Budget(
            Points.toRead(issues, limits.pageSize()),
            perHour - quota.spent(cursor.tenant()).tenant(),
            perHour),
        clock.instant(),
        until);
  }

  private static double rounded(double pace) {
    return Math.round(pace * 10) / 10.0;
  }
}
