package dev.idd.app.pattern;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.idd.app.extract.Classification;
import dev.idd.app.extract.Classifications;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.MinedFacts;
import dev.idd.app.pattern.Finding.Member;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether what was done about a finding helped: incidents of the kinds that its incidents have,
 * class in component, before and after its issue shipped.
 */
@Component
class FindingEffects {
  /** Longer ago, other things were different too. */
  static final Duration LOOK_BACK = Duration.ofDays(365);

  private final FindingRows rows;
  private final Classifications kinds;
  private final MinedFacts facts;
  private final ClassifiedCounts counts;
  private final Clock clock;

  FindingEffects(
      FindingRows rows,
      Classifications kinds,
      MinedFacts facts,
      ClassifiedCounts counts,
      Clock clock) {
    this.rows = rows;
    this.kinds = kinds;
    this.facts = facts;
    this.counts = counts;
    this.clock = clock;
  }

  /** So many incidents in so many days. */
  record Exposure(int n, long days) {}

  /**
   * @param enough whether both times are long enough, and enough happened before, to compare them
   */
  record Effect(Exposure before, Exposure after, boolean enough) {
    private static final int LONG_ENOUGH = 30;
    private static final int INCIDENTS = 3;

    static Effect of(Exposure before, Exposure after) {
      return new Effect(
          before,
          after,
          before.days() >= LONG_ENOUGH && after.days() >= LONG_ENOUGH && before.n() >= INCIDENTS);
    }
  }

  /** Empty while nothing shipped, or where nobody said of what kind the incidents are. */
  Optional<Effect> of(TenantId tenant, ProjectKey project, Finding finding) {
    IssueId work = finding.content().linkedIssue();
    List<IssueId> members =
        rows.members(tenant, finding.id()).stream().map(Member::incident).toList();
    Set<Classification> same = Set.copyOf(kinds.of(tenant, members).values());
    if (work == null || same.isEmpty()) {
      return Optional.empty();
    }
    return shipped(tenant, work).map(at -> effect(tenant, project, same, at));
  }

  private Effect effect(
      TenantId tenant, ProjectKey project, Set<Classification> same, Instant shipped) {
    Instant now = clock.instant();
    Instant earliest = facts.earliest(tenant, project).orElse(shipped).truncatedTo(DAYS);
    Instant since = shipped.minus(LOOK_BACK);
    Instant from = earliest.isAfter(since) ? earliest : since;
    return Effect.of(
        exposure(tenant, project, same, from, shipped),
        exposure(tenant, project, same, shipped, now));
  }

  private Exposure exposure(
      TenantId tenant, ProjectKey project, Set<Classification> same, Instant from, Instant until) {
    int n = counts.of(tenant, project, same, from, until);
    return new Exposure(n, Math.max(0, Duration.between(from, until).toDays()));
  }

  private Optional<Instant> shipped(TenantId tenant, IssueId work) {
    return facts.shipped(tenant, work).filter(at -> at.isBefore(clock.instant()));
  }
}
