package dev.idd.app.metrics.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.metrics.numbers.AiVolume.Said;
import dev.idd.app.metrics.numbers.ChangeFailures.Triggered;
import dev.idd.app.metrics.numbers.DeliveryMonth;
import dev.idd.app.metrics.numbers.DeliveryMonth.ShareEvidence;
import dev.idd.app.metrics.rows.DeliveryFigures.Versioned;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delivery figures, and what incidents say of triggers and generated code, on both databases. */
class DeliveryStoreTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({DeliveryFigures.class, Triggers.class, Attributions.class})
  abstract static class Promises {
    private static final ProjectKey OPS = new ProjectKey("OPS");
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired DeliveryFigures figures;
    @Autowired Triggers triggers;
    @Autowired Attributions attributions;
    @Autowired JdbcClient database;

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    @Test
    void theMonthsAreReplacedAtTheirVersionOnly() {
      var full = new DeliveryMonth(MAY, 40, 2, 12.5, .25, ShareEvidence.SAMPLED);
      var bare = new DeliveryMonth(MAY.minusMonths(1), null, null, null, 1.0, null);
      assertThat(figures.of(tenant, "10")).isEqualTo(new Versioned(0, List.of()));

      assertThat(figures.replace(tenant, "10", 0, List.of(full, bare))).isTrue();
      assertThat(figures.replace(tenant, "10", 0, List.of())).isFalse();

      assertThat(figures.of(tenant, "10")).isEqualTo(new Versioned(1, List.of(bare, full)));
      assertThat(figures.of(tenant, "11").months()).isEmpty();
      assertThat(figures.of(new TenantId(UUID.randomUUID()), "10").months()).isEmpty();
      assertThat(figures.replace(tenant, "10", 1, List.of(full))).isTrue();
      assertThat(figures.of(tenant, "10")).isEqualTo(new Versioned(2, List.of(full)));
    }

    private void incident(long id, String created, String trigger, String involved, String tool) {
      database
          .sql(
              """
              insert into incident_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                         reopened, generation)
              values (?, ?, ?, 'OPS', ?, 0, 1)""")
          .params(tenant.value(), id, "OPS-" + id, Instant.parse(created).atOffset(ZoneOffset.UTC))
          .update();
      if (involved != null || trigger != null) {
        database
            .sql(
                """
                insert into incident_extract (tenant_id, issue_id, version, body, trigger_key,
                                              ai_involved, ai_tool, saved_at)
                values (?, ?, 1, '{}', ?, ?, ?, ?)""")
            .params(
                tenant.value(),
                id,
                trigger,
                involved,
                tool,
                Instant.parse(created).atOffset(ZoneOffset.UTC))
            .update();
      }
    }

    @Test
    void monthsBeginAndEndInUtc() {
      incident(1, "2026-04-30T23:59:59.999Z", "deploy", null, null);
      incident(2, "2026-05-01T00:00:00Z", "deploy", null, null);
      incident(3, "2026-05-31T23:59:59Z", "deploy", null, null);
      incident(4, "2026-05-10T00:00:00Z", null, null, null);
      incident(5, "2026-06-01T00:00:00Z", "time", null, null);

      assertThat(triggers.of(tenant, OPS, MAY, MAY))
          .containsExactlyInAnyOrder(new Triggered(MAY, "deploy", 2), new Triggered(MAY, null, 1));
      assertThat(triggers.of(tenant, OPS, MAY.minusMonths(1), MAY.plusMonths(1)))
          .contains(
              new Triggered(MAY.minusMonths(1), "deploy", 1),
              new Triggered(MAY.plusMonths(1), "time", 1));
      assertThat(triggers.of(new TenantId(UUID.randomUUID()), OPS, MAY, MAY)).isEmpty();
    }

    @Test
    void whatIsSaidOfGeneratedCodeIsCountedTogether() {
      incident(1, "2026-05-01T00:00:00Z", null, "yes", "Aider");
      incident(2, "2026-05-02T00:00:00Z", null, "yes", "Aider");
      incident(3, "2026-05-03T00:00:00Z", null, "no", null);
      incident(4, "2026-05-04T00:00:00Z", null, null, null);
      incident(5, "2026-06-01T00:00:00Z", null, "yes", "Aider");

      assertThat(
              attributions.of(
                  tenant,
                  OPS,
                  Instant.parse("2026-05-01T00:00:00Z"),
                  Instant.parse("2026-06-01T00:00:00Z")))
          .containsExactlyInAnyOrder(
              new Said("yes", "Aider", null, null, null, 2),
              new Said("no", null, null, null, null, 1),
              new Said(null, null, null, null, null, 1));
    }
  }
}
