package dev.idd.app.mining;

import static dev.idd.app.mining.MiningWorld.OPS;
import static dev.idd.app.mining.MiningWorld.START;
import static dev.idd.app.mining.store.Columns.instantOrNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.Miner.Next;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.mining.quota.Paused;
import dev.idd.app.mining.store.Batches;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.shared.RetryAdvice.Advice;
import dev.idd.app.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MiningTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  /** The process ends here; nobody gets a chance to write anything more. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @StoreTest
  abstract static class Promises {
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    MiningWorld world() {
      return new MiningWorld(jdbc, new TransactionTemplate(transactions));
    }

    @Test
    void saysWhoseFactsChanged() {
      MiningWorld world = world();
      world.jira.add(1, "OPS", FakeJira.INCIDENT, START);
      world.jira.add(2, "OPS", FakeJira.INCIDENT, START);
      world.jira.add(101, "APP", FakeJira.STORY, START);
      world.jira.link(FakeJira.CAUSED, 1, 101);
      world.begin();
      world.mine();
      assertThat(changed(world)).containsExactlyInAnyOrder(1L, 2L);

      world.announced.clear();
      world.jira.move(101, "3", START.plusSeconds(60));
      world.stale.mark(world.tenant, List.of(101L));
      world.clock.advance(Duration.ofSeconds(2));
      world.reread();
      assertThat(changed(world))
          .as("the incident of an improvement that shipped")
          .containsExactly(1L);

      world.announced.clear();
      world.listeners.on(new IssueDeleted(world.tenant, new IssueId(2)));
      assertThat(changed(world)).as("a deleted incident").containsExactly(2L);

      world.announced.clear();
      world.projects.beginFromNothing(world.tenant, OPS);
      assertThat(world.announced).containsExactly(new FactsChanged(world.tenant, OPS, Set.of()));
    }

    private static Set<Long> changed(MiningWorld world) {
      return world.announced.stream()
          .flatMap(one -> one.incidents().stream())
          .map(IssueId::value)
          .collect(Collectors.toSet());
    }

    @Test
    void keepsWhoReactedFirst() {
      MiningWorld world = world();
      world.jira.add(1, "OPS", FakeJira.INCIDENT, START);
      world.jira.move(1, "2", START.plusSeconds(300));
      world.jira.move(1, "3", START.plusSeconds(900));
      world.jira.add(2, "OPS", FakeJira.INCIDENT, START);
      world.begin();
      world.mine();

      assertThat(
              world
                  .jdbc
                  .sql(
                      "select acknowledged_at from incident_fact where tenant_id = ? order by issue_id")
                  .param(world.tenant.value())
                  .query((row, n) -> Optional.ofNullable(instantOrNull(row, "acknowledged_at")))
                  .list())
          .containsExactly(Optional.of(START.plusSeconds(300)), Optional.empty());
    }

    @Test
    void readsEveryIncidentWithTheImprovementsThatAreLinkedToIt() {
      MiningWorld world = world().fill(1);
      world.begin();
      world.mine();

      assertThat(world.incidents())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
      assertThat(world.dump().get("links"))
          .containsExactlyInAnyOrderElementsOf(world.expectedLinks());
      assertThat(world.mined.coverage(world.tenant, OPS))
          .satisfies(
              coverage -> {
                assertThat(coverage.mined()).isEqualTo(30);
                assertThat(coverage.total()).isEqualTo(30);
                assertThat(coverage.complete()).isTrue();
                assertThat(coverage.minedAt()).isNotNull();
                assertThat(coverage.lastError()).isNull();
              });
    }

    @Test
    void asksForImprovementsWhenTheyFillAPageAndLeavesNoneBehind() {
      MiningWorld world = world();
      for (long id = 1; id <= 16; id++) {
        world.jira.add(id, "OPS", FakeJira.INCIDENT, START.plusSeconds(id));
        world.jira.add(100 + id, "APP", FakeJira.STORY, START);
        world.jira.link(FakeJira.CAUSED, id, 100 + id);
        world.jira.link(FakeJira.CAUSED, id, 101);
        world.jira.link(FakeJira.CAUSED, id, 1 + id % 16);
      }
      world.begin();
      world.mine();

      assertThat(world.dump().get("links")).hasSize(31);
      assertThat(world.dump().get("improvements")).hasSize(16);
      assertThat(world.jira.calls.stream().filter("search"::equals).count())
          .as("4 pages of incidents, 4 of improvements, and incidents they were taken for")
          .isBetween(8L, 13L);
      assertThat(world.jira.calls.stream().filter("statuses"::equals).count()).isEqualTo(2);
      assertThat(rows("wanted_improvement", world.tenant)).isZero();
    }

    @Test
    void anImprovementThatIsGoneIsNotWantedAnyMore() {
      MiningWorld world = world().fill(14);
      world.jira.before(2, () -> world.jira.issues.keySet().removeIf(id -> id > 110));
      world.begin();
      world.mine();

      assertThat(rows("wanted_improvement", world.tenant)).isZero();
      assertThat(world.dump().get("links"))
          .containsExactlyInAnyOrderElementsOf(world.expectedLinks());
    }

    private int rows(String table, TenantId tenant) {
      return jdbc.sql("select count(*) from " + table + " where tenant_id = ?")
          .param(tenant.value())
          .query(Integer.class)
          .single();
    }

    @Test
    void knowsWhichIncidentsAreInAnotherProject() {
      MiningWorld world = world().fill(1);
      world.begin();
      world.mine();
      var some = List.of(new IssueId(1), new IssueId(2), new IssueId(99_999));

      assertThat(world.mined.elsewhere(world.tenant, OPS, some)).isEmpty();
      assertThat(world.mined.elsewhere(world.tenant, new ProjectKey("APP"), some))
          .containsExactlyInAnyOrder(new IssueId(1), new IssueId(2));
      assertThat(world.mined.elsewhere(world.tenant, OPS, List.of())).isEmpty();
    }

    @Test
    void shipsImprovementsByTheWholeHistoryEvenWhereJiraCutIt() {
      MiningWorld world = world();
      world.jira.embeddedHistories = 2;
      world.jira.add(1, "OPS", FakeJira.INCIDENT, START);
      world.jira.add(2, "APP", FakeJira.STORY, START);
      world.jira.link(FakeJira.CAUSED, 2, 1);
      world.jira.move(2, "3", START.plusSeconds(100));
      for (int n = 0; n < 9; n++) {
        world.jira.move(2, n % 2 == 0 ? "4" : "3", START.plusSeconds(200 + n));
      }
      world.begin();
      world.mine();

      assertThat(world.shipped(2)).contains(START.plusSeconds(100));
      assertThat(world.jira.calls).contains("changelog");
    }

    @Test
    void readsABoundedNumberOfPagesPerRunAndStopsBetweenThem() {
      MiningWorld world = world().fill(2);
      world.begin();

      assertThat(world.run()).isEqualTo(Next.NOW);
      assertThat(world.mined.coverage(world.tenant, OPS))
          .satisfies(
              half -> {
                assertThat(half.mined()).isEqualTo(12);
                assertThat(half.total()).isEqualTo(30);
                assertThat(half.complete()).isFalse();
              });
      int before = world.jira.calls.size();
      assertThat(world.miner.run(world.tenant, OPS, () -> true)).isEqualTo(Next.NOW);
      assertThat(world.jira.calls).hasSize(before);
    }

    @Test
    void givesTheSameFactsWhereverItIsInterrupted() {
      MiningWorld undisturbed = world().fill(3);
      undisturbed.begin();
      undisturbed.mine();
      int calls = undisturbed.jira.calls.size();
      assertThat(calls).isGreaterThan(15);
      for (int call = 1; call <= calls; call++) {
        MiningWorld world = world().fill(3);
        world.begin();
        world.jira.before(call, fault(call, world.clock.instant()));
        assertThatThrownBy(world::mine).as("call %d", call).isNotNull();
        world.clock.advance(Duration.ofSeconds(60));
        world.mine();

        assertThat(world.dump()).as("call %d", call).isEqualTo(undisturbed.dump());
        assertThat(world.mined.coverage(world.tenant, OPS).lastError()).isNull();
      }
    }

    private static Runnable fault(int call, Instant now) {
      return () -> {
        switch (call % 3) {
          case 0 -> throw new JiraFailure.RateLimited(now.plusSeconds(60), "jira-burst-based");
          case 1 -> throw new JiraFailure.Unavailable("503");
          default -> throw new Killed();
        }
      };
    }

    @Test
    void whoIsKilledInsideAPageLeavesNothingOfIt() {
      MiningWorld undisturbed = world().fill(4);
      undisturbed.begin();
      undisturbed.mine();
      for (int page = 1; page <= 8; page++) {
        var transaction = new TransactionTemplate(transactions);
        var deadly = new DeadlyStore(jdbc, MiningWorld.batches(transaction), page);
        MiningWorld world = new MiningWorld(jdbc, transaction, deadly).fill(4);
        world.begin();
        assertThatThrownBy(world::mine).isInstanceOf(Killed.class);
        assertThat(world.dump().get("incidents")).hasSize((page - 1) * 4);
        world.mine();

        assertThat(world.dump()).isEqualTo(undisturbed.dump());
      }
    }

    /** Kills the process in the middle of the n-th page. */
    static final class DeadlyStore extends FactStore {
      private int left;

      DeadlyStore(JdbcClient jdbc, Batches batches, int left) {
        super(jdbc, batches);
        this.left = left;
      }

      @Override
      public void putIncidents(TenantId tenant, List<Seen> incidents) {
        super.putIncidents(tenant, incidents.subList(0, incidents.size() / 2));
        if (--left == 0) {
          throw new Killed();
        }
        super.putIncidents(tenant, incidents);
      }
    }

    @Test
    void waitsAsJiraSaysAndTellsWhy() {
      MiningWorld world = world().fill(5);
      Instant until = world.clock.instant().plusSeconds(90);
      world.begin();
      world.jira.before(
          4,
          () -> {
            throw new JiraFailure.RateLimited(until, "jira-quota-global-based");
          });

      assertThatThrownBy(world::mine)
          .isInstanceOfSatisfying(
              JiraFailure.RateLimited.class,
              failure -> assertThat(failure.advice()).isEqualTo(new Advice.WaitUntil(until)));
      assertThat(world.mined.coverage(world.tenant, OPS).lastError())
          .contains(until.toString(), "jira-quota-global-based");
    }

    @Test
    void waitsForTheNextHourWhenTheHistoryHasUsedItsPartAndStillReadsWhatChanges() {
      MiningWorld world = world().fill(5);
      world.begin();
      world.run();
      world.used(15_990);

      Instant hour = world.clock.instant().truncatedTo(ChronoUnit.HOURS);
      assertThatThrownBy(world::mine)
          .isInstanceOfSatisfying(
              Paused.class,
              paused ->
                  assertThat(paused.advice())
                      .isEqualTo(new Advice.WaitUntil(hour.plus(Duration.ofHours(1)))));
      assertThat(world.mined.coverage(world.tenant, OPS).lastError()).isNull();
      world.jira.move(1, "4", world.clock.instant());
      world.stale.mark(world.tenant, List.of(1L));
      world.clock.advance(Duration.ofSeconds(2));
      world.reread();
      assertThat(world.marks.anyDue(world.tenant, world.clock.instant())).isFalse();

      world.clock.advance(Duration.ofHours(1));
      world.mine();
      assertThat(world.mined.coverage(world.tenant, OPS).complete()).isTrue();
    }

    @Test
    void whatJiraToldOneReaderHoldsForTheOthers() {
      MiningWorld world = world().fill(5);
      world.begin();
      world.jira.before(
          2,
          () -> {
            throw new JiraFailure.RateLimited(world.clock.instant().plusSeconds(60), "");
          });
      assertThatThrownBy(world::mine).isInstanceOf(JiraFailure.RateLimited.class);
      int before = world.jira.calls.size();
      world.stale.mark(world.tenant, List.of(1L));

      assertThatThrownBy(world::reread).isInstanceOf(Paused.class);
      assertThat(world.jira.calls).hasSize(before);
      world.clock.advance(Duration.ofSeconds(61));
      world.reread();
      world.mine();
      assertThat(world.incidents()).hasSize(30);
    }

    @Test
    void readsAgainFromTheBeginningWhenJiraForgotOurPlace() {
      MiningWorld world = world().fill(6);
      world.begin();
      world.run();
      world.jira.refuseOldTokens();

      assertThatThrownBy(world::run)
          .isInstanceOfSatisfying(
              TokenRefused.class,
              failure -> assertThat(failure.advice()).isEqualTo(new Advice.BackOff()));
      assertThat(world.mined.coverage(world.tenant, OPS).lastError()).contains("starts again");
      world.mine();
      assertThat(world.incidents()).hasSize(30);
      assertThat(world.mined.coverage(world.tenant, OPS).complete()).isTrue();
    }

    @Test
    void aQueryThatJiraRefusesFromTheStartIsAFailureAndNotALoop() {
      MiningWorld world = world().fill(6);
      world.begin();
      world.jira.before(
          2,
          () -> {
            throw new JiraFailure.Rejected(400, List.of("No such project."));
          });

      assertThatThrownBy(world::run).isInstanceOf(JiraFailure.Rejected.class);
      assertThat(world.mined.coverage(world.tenant, OPS).lastError()).contains("No such project.");
    }

    @Test
    void aRestartMakesThePageInFlightVoid() {
      MiningWorld world = world().fill(7);
      world.begin();
      world.run();
      world.jira.before(1, world::begin);

      assertThat(world.run()).isEqualTo(Next.NOW);
      assertThat(world.mined.coverage(world.tenant, OPS).mined()).isZero();
      world.mine();
      assertThat(world.mined.coverage(world.tenant, OPS).mined()).isEqualTo(30);
      assertThat(world.mined.coverage(world.tenant, OPS).complete()).isTrue();
    }

    @Test
    void aNewGenerationForgetsWhatItDoesNotSee() {
      MiningWorld world = world().fill(8);
      world.begin();
      world.mine();
      world.jira.issues.remove(3L);
      world.jira.issues.get(4L).project = "APP";
      world.jira.issues.get(5L).type = FakeJira.STORY;
      world.jira.links.removeIf(link -> link.inward() == 6 || link.outward() == 6);
      world.clock.advance(Duration.ofMinutes(5));
      world.begin();
      assertThat(world.incidents()).contains(3L, 4L, 5L);
      world.mine();

      MiningWorld fresh = world();
      fresh.jira.issues.putAll(world.jira.issues);
      fresh.jira.links.addAll(world.jira.links);
      fresh.begin();
      fresh.mine();
      assertThat(world.incidents()).doesNotContain(3L, 4L, 5L).hasSize(27);
      assertThat(world.dump()).isEqualTo(fresh.dump());
    }

    @Test
    void miningAgainFromNothingGivesTheSameFacts() {
      MiningWorld world = world().fill(9);
      world.begin();
      world.mine();
      Map<String, List<String>> before = world.dump();
      world.projects.beginFromNothing(world.tenant, OPS);

      assertThat(world.dump().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
      assertThat(world.mined.coverage(world.tenant, OPS).complete()).isFalse();
      world.mine();
      assertThat(world.dump()).isEqualTo(before);
    }

    @Test
    void laterRunsReadWhatChangedAndNothingElse() {
      MiningWorld world = world().fill(10);
      world.jira.add(200, "APP", FakeJira.STORY, START);
      world.jira.link(FakeJira.CAUSED, 1, 200);
      world.begin();
      world.mine();
      world.clock.advance(Duration.ofHours(5));
      Instant now = world.clock.instant();
      world.jira.move(1, "4", now);
      world.jira.move(200, "3", now);
      world.jira.add(31, "OPS", FakeJira.INCIDENT, now);
      int before = world.jira.calls.size();

      assertThat(world.run()).isEqualTo(Next.LATER);
      world.reread();
      world.clock.advance(Duration.ofSeconds(1));
      assertThat(world.incidents()).hasSize(31).contains(31L);
      assertThat(world.shipped(200)).contains(now);
      assertThat(world.jira.calls.size() - before).isLessThan(12);
      assertThat(world.mined.coverage(world.tenant, OPS).total()).isEqualTo(31);
    }

    @Test
    void looksBackToTheStartOfThePassBeforeAndABitFurther() {
      MiningWorld world = world().fill(11);
      world.begin();
      world.mine();
      Instant duringBackfill = world.cursors.find(world.tenant, OPS).orElseThrow().watermark();
      world.jira.issues.get(1L).status = "2";
      world.jira.issues.get(1L).updated = duringBackfill;
      world.jira.move(2, "4", duringBackfill.minus(Duration.ofMinutes(30)));
      world.clock.advance(Duration.ofHours(9));
      world.run();

      assertThat(world.snapshots.find(world.tenant, 1).map(IssueSnapshot::status)).contains("2");
      assertThat(world.snapshots.find(world.tenant, 2).map(IssueSnapshot::status)).contains("4");
    }

    @Test
    void everythingIsReadAgainAfterAWhileForWhatNobodyToldUs() {
      MiningWorld world = world().fill(12);
      world.begin();
      world.mine();
      world.jira.issues.remove(3L);
      world.clock.advance(Duration.ofDays(1));
      world.mine();
      assertThat(world.incidents()).contains(3L);
      world.clock.advance(Duration.ofDays(7));
      assertThat(world.run()).isEqualTo(Next.NOW);
      assertThat(world.mined.coverage(world.tenant, OPS).complete()).isTrue();
      world.mine();

      assertThat(world.incidents()).doesNotContain(3L).hasSize(29);
    }

    @Test
    void anImprovementThatIsGoneDoesNotStopTheReading() {
      MiningWorld world = world().fill(13);
      world.jira.add(200, "APP", FakeJira.STORY, START);
      world.jira.link(FakeJira.CAUSED, 1, 200);
      world.begin();
      world.mine();
      world.jira.issues.remove(200L);
      world.clock.advance(Duration.ofHours(1));
      world.run();
      world.clock.advance(Duration.ofSeconds(1));
      world.reread();

      assertThat(world.dump().get("improvements")).noneMatch(row -> row.startsWith("200|"));
      assertThat(world.dump().get("links"))
          .containsExactlyInAnyOrderElementsOf(world.expectedLinks());
    }

    @Test
    void twoProjectsShareAnImprovementAndKeepIt() {
      var web = new ProjectKey("WEB");
      MiningWorld world = world();
      world.track(web);
      world.jira.add(1, "OPS", FakeJira.INCIDENT, START);
      world.jira.add(2, "WEB", FakeJira.INCIDENT, START);
      world.jira.add(3, "APP", FakeJira.STORY, START);
      world.jira.link(FakeJira.CAUSED, 1, 3);
      world.jira.link(FakeJira.CAUSED, 2, 3);
      world.jira.link(FakeJira.CAUSED, 1, 2);
      for (ProjectKey project : List.of(OPS, web)) {
        world.projects.begin(world.tenant, project);
        world.miner.run(world.tenant, project, () -> false);
      }
      world.projects.beginFromNothing(world.tenant, OPS);

      assertThat(world.dump().get("links")).containsExactly("2|3|");
      assertThat(world.dump().get("improvements")).hasSize(1);
      world.mine();
      assertThat(world.dump().get("links")).containsExactly("1|3|", "2|3|");
    }

    @Test
    void tenantsNeverSeeEachOther() {
      MiningWorld mine = world().fill(14);
      MiningWorld theirs = world().fill(15);
      mine.begin();
      mine.mine();
      theirs.begin();
      theirs.mine();
      Map<String, List<String>> before = theirs.dump();
      mine.listeners.on(new IssueDeleted(mine.tenant, new IssueId(1)));
      mine.stale.mark(mine.tenant, List.of(2L, 3L));
      mine.projects.beginFromNothing(mine.tenant, OPS);

      assertThat(mine.incidents()).isEmpty();
      assertThat(theirs.dump()).isEqualTo(before);
      assertThat(theirs.marks.due(theirs.tenant, Instant.parse("2030-01-01T00:00:00Z"), 9))
          .isEmpty();
      assertThat(theirs.mined.coverage(theirs.tenant, OPS).complete()).isTrue();
      assertThat(theirs.facts.incidentsAmong(mine.tenant, Set.of(1L, 2L))).isEmpty();
      assertThat(mine.mined.earliest(mine.tenant, OPS)).isEmpty();
      assertThat(mine.mined.ties(mine.tenant, OPS, Instant.EPOCH, mine.clock.instant())).isEmpty();
    }

    @Test
    void restsForEverWhenTheProjectOrTheSiteIsGone() {
      MiningWorld world = world().fill(16);
      world.begin();
      world.installed = false;
      assertThat(world.run()).isEqualTo(Next.NEVER);
      world.installed = true;
      world.tracked.clear();
      assertThat(world.run()).isEqualTo(Next.NEVER);
      assertThat(world.jira.calls).isEmpty();
    }
  }
}
