package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.metrics.Recount.Days;
import dev.idd.app.metrics.StoredHistories.Stored;
import dev.idd.app.metrics.numbers.By;
import dev.idd.app.metrics.numbers.Grain;
import dev.idd.app.metrics.numbers.History;
import dev.idd.app.metrics.numbers.Metric;
import dev.idd.app.metrics.numbers.Numbers;
import dev.idd.app.metrics.numbers.Point;
import dev.idd.app.metrics.rows.Attributions;
import dev.idd.app.metrics.rows.Triggers;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the product counts is what is counted once more over plain lists, to the last digit. */
class RecomputationTest {
  @Nested
  @OnH2
  class H2 extends Promises {
    @Test
    void agreesOnAThousandHistories() {
      agreesOn(1_000);
    }

    @Test
    void agreesOnTheLogOfARealServiceDesk() throws IOException {
      Path file = Path.of("../shared/data/uci_incidents.csv");
      assumeTrue(Files.exists(file), file + " is not here: nothing real to recount");
      Raw raw = ServiceDesk.read(file);
      assertThat(raw.incidents()).hasSize(24_918);
      Instant now = Instant.parse("2017-06-01T00:00:00Z");
      var recount = new Recount(raw, StoredHistories.LOOKBACK, now);
      History history = histories().store(raw, now).history();
      var period = new Days(LocalDate.of(2016, 2, 1), LocalDate.of(2017, 2, 28));
      Agreement.of(recount, history, By.NONE, Grain.MONTH, period, now);
      Agreement.of(recount, history, By.SEVERITY, Grain.QUARTER, period, now);

      Point reopened =
          Numbers.of(
                  history,
                  By.NONE,
                  Grain.QUARTER,
                  Agreement.span(period),
                  Agreement.SLA.targets(),
                  now)
              .total(Metric.REOPEN_RATE, 0);
      assertThat(reopened.n()).isEqualTo(24_918);
      assertThat(reopened.numerator()).isEqualTo(275);
    }
  }

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {
    @Test
    void agreesOnAHundredHistories() {
      agreesOn(100);
    }
  }

  @StoreTest
  @Import({Attributions.class, Triggers.class})
  abstract static class Promises {
    @Autowired JdbcClient jdbc;
    @Autowired JdbcTemplate batches;
    @Autowired EntityManager entities;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Attributions attributions;
    @Autowired Triggers triggers;

    StoredHistories histories() {
      return new StoredHistories(jdbc, batches, entities, transactions);
    }

    void agreesOn(int histories) {
      var ai = new AiAgreement(attributions, triggers);
      int numbers = 0;
      int beyond = 0;
      for (int seed = 1; seed <= histories; seed++) {
        var random = new RandomHistories(seed);
        Raw raw = random.next();
        Instant now = random.now();
        LocalDate one = random.day();
        LocalDate other = random.day();
        var period = one.isBefore(other) ? new Days(one, other) : new Days(other, one);
        var recount = new Recount(raw, StoredHistories.LOOKBACK, now);
        try {
          Stored stored = histories().store(raw, now);
          By by = random.any(By.values());
          Grain grain = random.any(Grain.values());
          numbers += Agreement.of(recount, stored.history(), by, grain, period, now);
          beyond +=
              LoopAgreement.of(new RecountLoop(raw, recount, now), stored.history(), period, now);
          beyond += ai.of(stored.tenant(), raw, period, random.months());
        } catch (AssertionError wrong) {
          throw new AssertionError("history " + seed, wrong);
        }
      }
      assertThat(numbers).as("numbers compared").isGreaterThan(histories * 100);
      assertThat(beyond).as("numbers of funnel, repeats and AI").isGreaterThan(histories * 10);
    }
  }
}
