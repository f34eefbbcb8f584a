package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.extract.Classification;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.Recurrence.Verdict;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suggested recurrences, reviews, and what is counted of incidents, on both databases. */
class PatternStoreTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({RecurrenceRows.class, PatternReviews.class, ClassifiedCounts.class})
  abstract static class Promises {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final ProjectKey OPS = new ProjectKey("OPS");

    @Autowired RecurrenceRows rows;
    @Autowired PatternReviews reviews;
    @Autowired ClassifiedCounts counts;
    @Autowired JdbcClient database;

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    private void suggest(long issue, long like, Double closeness) {
      rows.suggest(tenant, "10", new IssueId(issue), new IssueId(like), closeness, NOON);
    }

    @Test
    void aPairIsSuggestedOnceAndItsVerdictStays() {
      suggest(2, 1, null);
      suggest(3, 1, .8);
      Recurrence newest = rows.open(tenant, "10", 10).get(0);
      assertThat(newest.incident()).isEqualTo(new IssueId(3));
      assertThat(newest.closeness()).isEqualTo(.8);

      rows.judge(tenant, newest.id(), Verdict.DIFFERENT, "no", "analyst", NOON);
      suggest(3, 1, .9);

      assertThat(rows.open(tenant, "10", 10)).hasSize(1);
      assertThat(rows.find(tenant, "10", newest.id()).orElseThrow().verdict())
          .isEqualTo(Verdict.DIFFERENT);
      assertThat(rows.counts(tenant, "10")).containsEntry(Verdict.DIFFERENT, 1);
      assertThat(rows.find(tenant, "11", newest.id())).isEmpty();
      assertThat(rows.find(new TenantId(UUID.randomUUID()), "10", newest.id())).isEmpty();
    }

    @Test
    void whatWasLeftOpenComesLast() {
      suggest(9, 1, null);
      suggest(8, 1, null);
      rows.judge(
          tenant, rows.open(tenant, "10", 1).get(0).id(), Verdict.UNSURE, "", "analyst", NOON);

      assertThat(rows.open(tenant, "10", 10))
          .extracting(pair -> pair.incident().value())
          .containsExactly(8L, 9L);
    }

    @Test
    void theLastReviewAndTheLastTextAreRemembered() {
      assertThat(reviews.last(tenant, "10")).isEmpty();
      assertThat(reviews.progress(tenant)).isZero();

      reviews.reviewed(tenant, "10", "analyst", NOON);
      reviews.reviewed(tenant, "10", "analyst", NOON.plusSeconds(5));
      reviews.progress(tenant, 7);
      reviews.progress(tenant, 9);

      assertThat(reviews.last(tenant, "10")).contains(NOON.plusSeconds(5));
      assertThat(reviews.progress(tenant)).isEqualTo(9);
    }

    private void incident(long issue, String classKey, String component) {
      new MinedIncident(database, tenant).put("OPS-" + issue, issue, 1, NOON);
      database
          .sql(
              """
              insert into incident_extract (tenant_id, issue_id, version, body, class_key, component,
                                            saved_at)
              values (:tenant, :issue, 1, :body, :class, :component, :at)""")
          .param("tenant", tenant.value())
          .param("issue", issue)
          .param("body", "{}")
          .param("class", classKey)
          .param("component", component)
          .param("at", NOON.atOffset(ZoneOffset.UTC))
          .update();
    }

    @Test
    void incidentsAreCountedByWhatTheyAre() {
      incident(1, "clock", "ledger");
      incident(2, "clock", "ledger");
      incident(3, "clock", "search");
      new MinedIncident(database, tenant).put("OPS-4", 4, 1, NOON);

      assertThat(
              counts.of(
                  tenant,
                  OPS,
                  Set.of(new Classification("clock", "ledger"), new Classification("x", "search")),
                  NOON,
                  NOON.plusSeconds(1)))
          .isEqualTo(2);
    }
  }
}
