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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;
  private final Clock clock;

  FindingEffects(
      FindingRows rows, Classifications kinds, MinedFacts facts, JdbcClient jdbc, Clock clock) {
    this.rows = rows;
    this.kinds = kinds;
    this.facts = facts;
    this.jdbc = jdbc;
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
    List<Object[]> same =
        kinds.of(tenant, members).values().stream()
            .distinct()
            .map(FindingEffects::pair)
            .collect(Collectors.toList());
    if (work == null || same.isEmpty()) {
      return Optional.empty();
    }
    return shipped(tenant, work).map(at -> effect(tenant, project, same, at));
  }

  private static Object[] pair(Classification kind) {
    return new Object[] {kind.classKey(), kind.component()};
  }

  private Effect effect(TenantId tenant, ProjectKey project, List<Object[]> same, Instant shipped) {
    Instant now = clock.instant();
    Instant earliest = facts.earliest(tenant, project).orElse(shipped).truncatedTo(DAYS);
    Instant since = shipped.minus(LOOK_BACK);
    Instant from = earliest.isAfter(since) ? earliest : since;
    return Effect.of(
        exposure(tenant, project, same, from, shipped),
        exposure(tenant, project, same, shipped, now));
  }

  private Exposure exposure(
      TenantId tenant, ProjectKey project, List<Object[]> same, Instant from, Instant until) {
    int n =
        jdbc.sql(
                """
                select count(*) from incident_fact f
                  join incident_extract e
                    on e.tenant_id = f.tenant_id and e.issue_id = f.issue_id
                 where f.tenant_id = :tenant and f.project_key = :project
                   and f.created_at >= :from and f.created_at < :until
                   and (e.class_key, e.component) in (:same)""")
            .param("tenant", tenant.value())
            .param("project", project.value())
            .param("from", from.atOffset(ZoneOffset.UTC))
            .param("until", until.atOffset(ZoneOffset.UTC))
            .param("same", same)
            .query(Integer.class)
            .single();
    return new Exposure(n, Math.max(0, Duration.between(from, until).toDays()));
  }

  private Optional<Instant> shipped(TenantId tenant, IssueId work) {
    return facts.shipped(tenant, work).filter(at -> at.isBefore(clock.instant()));
  }
}
