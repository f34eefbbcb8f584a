package dev.idd.app.mining;

import static dev.idd.app.mining.MiningWorld.OPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.mining.quota.Paused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MiningProgressTest {

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
    void aProjectOfThirtyIncidents() {
      world = new MiningWorld(jdbc, new TransactionTemplate(transactions)).fill(1);
    }

    MiningProgressView progress() {
      return world.progress.of(world.tenant, OPS);
    }

    /** Each page of four takes two seconds, but for what is read besides. */
    void run() {
      for (int call = 1; call < 40; call++) {
        world.jira.before(
            call,
            () -> {
              if (world.jira.calls.get(world.jira.calls.size() - 1).equals("search")) {
                world.clock.advance(Duration.ofSeconds(1));
              }
            });
      }
      world.run();
    }

    @Test
    void nothingWasReadBeforeAnybodyBegan() {
      assertThat(progress())
          .satisfies(
              nothing -> {
                assertThat(nothing.phase()).isEqualTo("idle");
                assertThat(nothing.mined()).isZero();
                assertThat(nothing.total()).isNull();
                assertThat(nothing.perMinute()).isNull();
                assertThat(nothing.startedAt()).isNull();
                assertThat(nothing.points().budgetPerHour()).isEqualTo(20_000);
              });
    }

    @Test
    void tellsHowFarItIsHowFastItGoesAndHowLongItTakes() {
      Instant began = world.clock.instant();
      world.begin();
      run();

      MiningProgressView half = progress();
      assertThat(half.phase()).isEqualTo("backfill");
      assertThat(half.mined()).isEqualTo(12);
      assertThat(half.total()).isEqualTo(30);
      assertThat(half.complete()).isFalse();
      assertThat(half.perMinute()).isNotNull().isBetween(60.0, 240.0);
      assertThat(half.remainingSeconds()).isEqualTo(Math.round(18 * 60 / half.perMinute()));
      assertThat(half.points().usedThisHour()).isGreaterThanOrEqualTo(12 + 3 + 1);
      assertThat(half.startedAt()).isEqualTo(began);
      assertThat(half.minedAt()).isAfterOrEqualTo(began);
      assertThat(half.pausedUntil()).isNull();

      world.mine();
      assertThat(progress().phase()).isEqualTo("idle");
      assertThat(progress().complete()).isTrue();
      assertThat(progress().remainingSeconds()).isNull();
    }

    @Test
    void tellsSinceWhenAndWhyItWaitsForJira() {
      world.begin();
      world.run();
      Instant until = world.clock.instant().plusSeconds(600);
      world.jira.before(
          1,
          () -> {
            throw new JiraFailure.RateLimited(until, "jira-quota-tenant-based");
          });
      assertThatThrownBy(world::mine).isInstanceOf(JiraFailure.RateLimited.class);

      assertThat(progress().phase()).isEqualTo("paused");
      assertThat(progress().pausedUntil()).isEqualTo(until);
      assertThat(progress().pauseReason()).contains("jira-quota-tenant-based");
      world.clock.advance(Duration.ofSeconds(600));
      assertThat(progress().phase()).isEqualTo("backfill");
      world.mine();
      assertThat(progress().lastError()).isNull();
    }

    @Test
    void tellsThatTheBudgetOfTheHourIsUsedUp() {
      world.begin();
      world.run();
      world.used(16_000);
      assertThatThrownBy(world::mine).isInstanceOf(Paused.class);

      assertThat(progress().phase()).isEqualTo("paused");
      assertThat(progress().pauseReason()).contains("used up for this hour");
      assertThat(progress().lastError()).isNull();
    }

    @Test
    void showsWhatIsKnownWhileEverythingIsReadAgain() {
      world.begin();
      world.mine();
      world.clock.advance(Duration.ofDays(8));
      run();

      assertThat(progress().phase()).isEqualTo("backfill");
      assertThat(progress().complete()).isTrue();
      assertThat(progress().mined()).isEqualTo(30);
      assertThat(progress().remainingSeconds())
          .isEqualTo(Math.round(18 * 60 / progress().perMinute()));
    }
  }
}
