package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.TextsBehind.Behind;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be read is what differs, and nothing else. */
class TextsBehindTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({TextsBehind.class, IncidentTexts.class})
  abstract static class Promises {
    private static final ProjectKey OPS = new ProjectKey("OPS");
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Autowired TextsBehind behind;
    @Autowired IncidentTexts texts;
    @Autowired JdbcClient database;

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    private void mined(long issue, Instant updated) {
      database
          .sql(
              """
              insert into issue_snapshot (tenant_id, issue_id, issue_key, updated_at, fetched_at, body)
              values (:tenant, :issue, 'OPS-1', :at, :at, '{}')""")
          .param("tenant", tenant.value())
          .param("issue", issue)
          .param("at", updated.atOffset(ZoneOffset.UTC))
          .update();
      database
          .sql(
              """
              insert into incident_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                         reopened, generation)
              values (:tenant, :issue, 'OPS-1', 'OPS', :at, 0, 1)""")
          .param("tenant", tenant.value())
          .param("issue", issue)
          .param("at", updated.atOffset(ZoneOffset.UTC))
          .update();
    }

    private void read(long issue, Instant version, String model) {
      var text = new IncidentText(tenant, new IssueId(issue), OPS);
      text.reads(OPS, new ReadableText("Disk is full", "", ""), version, 0);
      if (model != null) {
        text.means(model, new float[SentenceModel.DIMENSION]);
      }
      texts.keep(tenant, List.of(text));
    }

    private List<Long> next(String model) {
      return behind.next(tenant, model, 0, 10).stream()
          .map(Behind::issue)
          .map(IssueId::value)
          .toList();
    }

    @Test
    void whatWasNeverReadOrChangedSinceIsBehind() {
      mined(1, NOON);
      mined(2, NOON);
      mined(3, NOON);
      read(2, NOON, null);
      read(3, NOON.minusSeconds(1), null);

      assertThat(next(null)).containsExactly(1L, 3L);
      assertThat(behind.next(tenant, null, 1, 10)).hasSize(1);
      assertThat(behind.one(tenant, null, new IssueId(2))).isEmpty();
      assertThat(behind.one(tenant, null, new IssueId(3)).orElseThrow().isRead()).isFalse();
    }

    @Test
    void anotherModelNeedsNoReading() {
      mined(1, NOON);
      mined(2, NOON);
      read(1, NOON, "old");
      read(2, NOON, "new");

      assertThat(next(null)).isEmpty();
      assertThat(next("new")).containsExactly(1L);
      assertThat(behind.one(tenant, "new", new IssueId(1)).orElseThrow().isRead()).isTrue();
    }

    @Test
    void whatIsNoIncidentAnyMoreIsGoneUnlessEverythingIsJustReadAnew() {
      read(7, NOON, null);
      assertThat(behind.gone(tenant, 10)).containsExactly(new IssueId(7));
      assertThat(behind.isGone(tenant, new IssueId(7))).isTrue();

      database
          .sql(
              """
              insert into mining_cursor (tenant_id, project_key, phase, generation,
                                         generation_started, complete, version)
              values (:tenant, 'OPS', 'BACKFILL', 1, :at, false, 0)""")
          .param("tenant", tenant.value())
          .param("at", NOON.atOffset(ZoneOffset.UTC))
          .update();

      assertThat(behind.gone(tenant, 10)).isEmpty();
    }
  }
}
