package dev.idd.app.mining;

import static dev.idd.app.mining.MiningWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssuesLinked;
import dev.idd.app.mining.facts.Facts;
import dev.idd.app.mining.facts.IssueSnapshot;
import dev.idd.app.mining.store.FactStore;
import dev.idd.app.mining.store.StaleMarks.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StaleIssuesTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  abstract static class Promises {
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    MiningWorld world;

    @BeforeEach
    void anIncidentWithItsImprovement() {
      world = new MiningWorld(jdbc, new TransactionTemplate(transactions));
      world.jira.add(1, "OPS", FakeJira.INCIDENT, START);
      world.jira.add(2, "APP", FakeJira.STORY, START);
      world.jira.add(3, "APP", FakeJira.STORY, START);
      world.jira.link(FakeJira.CAUSED, 1, 2);
      world.begin();
      world.mine();
      world.clock.advance(Duration.ofHours(1));
    }

    void changed(long id) {
      String key = world.jira.issues.get(id).key;
      world.listeners.on(
          new IssueChanged(
              world.tenant, new IssueId(id), new IssueKey(key), false, Set.of("status")));
    }

    List<Mark> marked() {
      return world.marks.due(world.tenant, world.clock.instant().plusSeconds(3600), 100);
    }

    @Test
    void readsAChangedImprovementAgain() {
      Instant now = world.clock.instant();
      world.jira.move(2, "3", now);
      changed(2);
      assertThat(world.shipped(2)).isEmpty();
      world.reread();
      world.clock.advance(Duration.ofSeconds(1));

      assertThat(world.shipped(2)).contains(now);
      assertThat(marked()).isEmpty();
    }

    @Test
    void findsANewIncidentAndItsLinks() {
      Instant now = world.clock.instant();
      world.jira.add(4, "OPS", FakeJira.INCIDENT, now);
      world.jira.link(FakeJira.CAUSED, 3, 4);
      changed(4);
      world.reread();
      world.clock.advance(Duration.ofSeconds(1));

      assertThat(world.incidents()).containsExactly(1L, 4L);
      assertThat(world.dump().get("links")).containsExactly("1|2|", "4|3|");
      world.begin();
      world.mine();
      assertThat(world.incidents()).containsExactly(1L, 4L);
    }

    @Test
    void followsLinksThatAreMadeAndRemoved() {
      world.jira.links.clear();
      world.jira.link(FakeJira.CAUSED, 3, 1);
      world.listeners.on(new IssuesLinked(world.tenant, new IssueId(1), new IssueId(2)));
      world.listeners.on(new IssuesLinked(world.tenant, new IssueId(3), new IssueId(1)));
      world.reread();

      assertThat(world.dump().get("links")).containsExactly("1|3|");
      assertThat(world.dump().get("improvements")).hasSize(1);
    }

    @Test
    void ignoresIssuesThatDoNotMatter() {
      changed(3);
      assertThat(marked()).isEmpty();
      world.tracked.clear();
      world.listeners.on(new IssuesLinked(world.tenant, new IssueId(3), new IssueId(2)));
      assertThat(marked()).isEmpty();
    }

    @Test
    void anIncidentThatMovesAwayOrChangesItsTypeIsNoneAnyMore() {
      world.jira.issues.get(1L).project = "APP";
      world.jira.issues.get(1L).key = "APP-1";
      changed(1);
      world.reread();

      assertThat(world.incidents()).isEmpty();
      assertThat(world.dump().get("links")).isEmpty();
    }

    @Test
    void aDeletedIssueIsForgottenAtOnceAndStaysForgotten() {
      IssueSnapshot late = world.snapshots.find(world.tenant, 1).orElseThrow();
      world.jira.issues.remove(1L);
      world.listeners.on(new IssueDeleted(world.tenant, new IssueId(1)));
      assertThat(world.incidents()).isEmpty();

      // A page that had been read before comes late.
      assertThat(world.snapshots.keep(world.tenant, List.of(late), world.clock.instant()))
          .containsExactly(1L);
      world.facts.putIncidents(
          world.tenant, List.of(new FactStore.Seen(Facts.incident(late, Set.of()), 1, List.of())));
      world.clock.advance(Duration.ofMinutes(6));
      world.reread();
      assertThat(world.incidents()).isEmpty();
      assertThat(marked()).isEmpty();
    }

    @Test
    void aMarkThatComesWhileTheIssueIsBeingReadStays() {
      changed(1);
      world.jira.before(1, () -> changed(1));
      world.rereader.run(world.tenant, stopAfterOneBatch());
      assertThat(marked()).extracting(Mark::issue).containsExactly(1L);
      world.reread();
      assertThat(marked()).isEmpty();
    }

    private static BooleanSupplier stopAfterOneBatch() {
      var asked = new AtomicInteger();
      return () -> asked.getAndIncrement() > 0;
    }

    @Test
    void anOlderAnswerNeverReplacesANewerOne() {
      IssueSnapshot old = world.snapshots.find(world.tenant, 2).orElseThrow();
      world.jira.move(2, "3", world.clock.instant());
      changed(2);
      world.reread();
      IssueSnapshot newer = world.snapshots.find(world.tenant, 2).orElseThrow();

      assertThat(
              world.snapshots.keep(
                  world.tenant, List.of(old), world.clock.instant().plusSeconds(9)))
          .isEmpty();
      assertThat(world.snapshots.keep(world.tenant, List.of(newer), START)).isEmpty();
      assertThat(world.snapshots.find(world.tenant, 2)).contains(newer);
    }

    @Test
    void marksAreWorkedOffInBatchesThatJiraReconciles() {
      for (long id = 1000; id < 1120; id++) {
        world.jira.add(id, "OPS", FakeJira.INCIDENT, START.plusSeconds(id));
        changed(id);
      }
      world.reread();

      assertThat(world.incidents()).hasSize(121);
      assertThat(marked()).isEmpty();
    }

    @Test
    void oneMissingIssueDoesNotHideTheOthers() {
      for (long id = 1000; id < 1010; id++) {
        world.jira.add(id, "OPS", FakeJira.INCIDENT, START.plusSeconds(id));
        changed(id);
      }
      world.jira.issues.remove(1003L);
      world.reread();

      assertThat(world.incidents()).hasSize(10).doesNotContain(1003L);
      assertThat(marked()).isEmpty();
    }

    @Test
    void twiceIsAsGoodAsOnce() {
      world.jira.move(2, "3", world.clock.instant());
      changed(2);
      changed(2);
      world.reread();
      var once = world.dump();
      changed(2);
      changed(1);
      world.reread();

      assertThat(world.dump()).isEqualTo(once);
    }
  }
}
