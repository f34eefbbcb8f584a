package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.gate.SeenRules.Place;
import dev.idd.app.gate.SeenRules.Seen;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Since when our rule stands where it stands. */
class SeenRulesTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(SeenRules.class)
  abstract static class Promises {
    private static final Instant MONDAY = Instant.parse("2026-02-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-02-03T10:00:00Z");
    private static final Place CLOSE = new Place("OPS", "31", "Close");
    private static final Place RENAMED = new Place("OPS", "31", "Shut");
    private static final Place OTHER = new Place("PAY", "31", "Close");

    @Autowired SeenRules rules;

    final TenantId tenant = new TenantId(UUID.randomUUID());

    @Test
    void itIsThereSinceItWasFirstSeen() {
      rules.look(tenant, List.of(CLOSE, CLOSE), MONDAY);

      assertThat(rules.look(tenant, List.of(CLOSE, OTHER), TUESDAY))
          .containsExactly(new Seen(CLOSE, MONDAY), new Seen(OTHER, TUESDAY));
    }

    @Test
    void aRenamedTransitionKeepsItsBeginning() {
      rules.look(tenant, List.of(CLOSE), MONDAY);

      assertThat(rules.look(tenant, List.of(RENAMED), TUESDAY))
          .extracting(Seen::since)
          .containsExactly(MONDAY);
    }

    @Test
    void whatWasTakenAwayBeginsAnew() {
      rules.look(tenant, List.of(CLOSE), MONDAY);
      assertThat(rules.look(tenant, List.of(), MONDAY.plusSeconds(60))).isEmpty();

      assertThat(rules.look(tenant, List.of(CLOSE), TUESDAY))
          .containsExactly(new Seen(CLOSE, TUESDAY));
    }

    @Test
    void oneSitesRulesAreNotAnothers() {
      rules.look(tenant, List.of(CLOSE), MONDAY);
      var other = new TenantId(UUID.randomUUID());

      assertThat(rules.look(other, List.of(), MONDAY)).isEmpty();
      assertThat(rules.look(tenant, List.of(CLOSE), TUESDAY))
          .containsExactly(new Seen(CLOSE, MONDAY));
    }
  }
}
