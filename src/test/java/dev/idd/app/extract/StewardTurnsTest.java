package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

class StewardTurnsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(StewardTurns.class)
  abstract static class Promises {
    @Autowired StewardTurns turns;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final LocalDate monday = LocalDate.of(2026, 1, 26);
    final StewardTurn first = new StewardTurn("ann", 0, monday);
    final StewardTurn second = new StewardTurn("ben", 1, monday);

    @Test
    void remembersTheLastTurn() {
      assertThat(turns.last(tenant, "1000")).isEmpty();
      turns.take(tenant, "1000", null, first);
      turns.take(tenant, "1000", first, second);

      assertThat(turns.last(tenant, "1000")).contains(second);
      assertThat(turns.last(tenant, "2000")).isEmpty();
      assertThat(turns.last(new TenantId(UUID.randomUUID()), "1000")).isEmpty();
    }

    @Test
    void twoAtOnceDoNotTakeTheSameTurn() {
      turns.take(tenant, "1000", null, first);
      turns.take(tenant, "1000", first, second);

      assertThatThrownBy(() -> turns.take(tenant, "1000", first, second))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThatThrownBy(() -> turns.take(tenant, "1000", null, first))
          .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void remembersHowFarItLooked() {
      assertThat(turns.sweptUntil(tenant, "1000")).isEmpty();
      turns.swept(tenant, "1000", Instant.EPOCH);
      turns.swept(tenant, "1000", Instant.EPOCH.plusSeconds(60));

      assertThat(turns.sweptUntil(tenant, "1000")).contains(Instant.EPOCH.plusSeconds(60));
    }
  }
}
