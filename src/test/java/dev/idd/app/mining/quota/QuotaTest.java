package dev.idd.app.mining.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraApi;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson.BulkFetch;
import dev.idd.app.jira.JiraJson.BulkFetched;
import dev.idd.app.jira.JiraJson.Count;
import dev.idd.app.jira.JiraJson.Issue;
import dev.idd.app.jira.JiraJson.Search;
import dev.idd.app.jira.JiraJson.SearchResult;
import dev.idd.app.mining.JiraWithinBudget;
import dev.idd.app.shared.RetryAdvice.Advice;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class QuotaTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  abstract static class Promises {
    private static final QuotaLimits LIMITS = new QuotaLimits(1_000, 2_000, 20);

    @Autowired JdbcClient jdbc;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final TenantId neighbour = new TenantId(UUID.randomUUID());

    /** An hour that no other test counts in. */
    Instant now =
        Instant.parse("2026-01-01T00:10:00Z")
            .plus(Duration.ofHours(Math.floorMod(tenant.hashCode(), 1_000_000)));

    @BeforeEach
    void nobodyWaits() {
      jdbc.sql("delete from jira_pause").update(); // one for the whole app is everybody's
    }

    Quota quota() {
      Clock clock = Clock.fixed(now, ZoneOffset.UTC);
      return new Quota(LIMITS, new Spending(jdbc), new Pauses(jdbc), clock);
    }

    /** A Jira that gives one answer to everything. */
    JiraApi answering(Supplier<Object> answer) {
      return (JiraApi)
          Proxy.newProxyInstance(
              JiraApi.class.getClassLoader(),
              new Class<?>[] {JiraApi.class},
              (proxy, method, arguments) -> answer.get());
    }

    void search(TenantId site, int issues) {
      var issue = new Issue("1", "OPS-1", Map.of(), null, null);
      var result = new SearchResult(Collections.nCopies(issues, issue), null, true);
      quota()
          .metered(site, answering(() -> result))
          .search(new Search("project = OPS", List.of(), null, null, 100, null, null));
    }

    @Test
    void countsACallAndEveryIssueInItsAnswer() {
      search(tenant, 100);
      search(tenant, 0);
      quota()
          .metered(tenant, answering(() -> new Count(500)))
          .count(new Search.Jql("project = OPS"));

      assertThat(quota().spent(tenant)).isEqualTo(new Spent(103, 103));
      assertThat(quota().spent(neighbour)).isEqualTo(new Spent(0, 103));
      assertThat(requests()).isEqualTo(3);
    }

    @Test
    void textsAreReadWithinTheSameBudget() {
      var issue = new Issue("1", "OPS-1", Map.of(), null, null);
      JiraApi hundred = answering(() -> new BulkFetched(Collections.nCopies(100, issue)));
      var jira = new JiraWithinBudget(new EverybodysJira(hundred), quota());
      var wanted = new BulkFetch(List.of("1"), List.of("summary"));

      IntStream.range(0, 7).forEach(any -> jira.forTheHistory(tenant, 100).bulkFetch(wanted));

      assertThat(quota().spent(tenant)).isEqualTo(new Spent(707, 707));
      assertThatThrownBy(() -> jira.forTheHistory(tenant, 100)).isInstanceOf(Paused.class);
      jira.forWhatChanged(tenant, 1).bulkFetch(wanted);
      assertThat(quota().spent(tenant)).isEqualTo(new Spent(808, 808));
    }

    /** One client, whoever asks. */
    private record EverybodysJira(JiraApi api) implements Jira {
      @Override
      public JiraApi asApp(TenantId tenant) {
        return api;
      }

      @Override
      public JiraApi asUser(Caller caller) {
        return api;
      }
    }

    @Test
    void beginsEveryHourWithNothingUsed() {
      search(tenant, 100);
      now = now.plus(Duration.ofMinutes(50));

      assertThat(quota().spent(tenant)).isEqualTo(new Spent(0, 0));
    }

    @Test
    void leavesWhatIsLeftToWhatChangesNow() {
      IntStream.range(0, 7).forEach(page -> search(tenant, 100));

      assertThatThrownBy(() -> quota().require(tenant, Work.BACKFILL, 100))
          .isInstanceOfSatisfying(
              Paused.class,
              paused ->
                  assertThat(paused.advice())
                      .isEqualTo(new Advice.WaitUntil(now.plus(Duration.ofMinutes(50)))));
      assertThatCode(() -> quota().require(tenant, Work.LIVE, 100)).doesNotThrowAnyException();
      assertThatCode(() -> quota().require(neighbour, Work.BACKFILL, 100))
          .doesNotThrowAnyException();
    }

    @Test
    void aSiteCannotUseUpWhatBelongsToAll() {
      IntStream.range(0, 16).forEach(page -> search(new TenantId(UUID.randomUUID()), 100));

      assertThatThrownBy(() -> quota().require(tenant, Work.BACKFILL, 100))
          .hasMessageContaining("all sites together");
    }

    @Test
    void remembersThePauseThatJiraAskedForAndItsReason() {
      Instant until = now.plusSeconds(90);
      refused(tenant, until, "jira-quota-tenant-based");

      assertThat(quota().inTheWay(tenant, Work.LIVE, 1))
          .hasValueSatisfying(
              pause -> {
                assertThat(pause.until()).isEqualTo(until);
                assertThat(pause.reason()).contains("jira-quota-tenant-based");
              });
      assertThat(quota().inTheWay(neighbour, Work.LIVE, 1)).isEmpty();
      assertThat(quota().spent(tenant).tenant()).as("a refused call is a call").isEqualTo(1);
      now = until;
      assertThat(quota().inTheWay(tenant, Work.LIVE, 1)).isEmpty();
    }

    @Test
    void aPoolThatAllSitesSharePausesThemAll() {
      refused(tenant, now.plusSeconds(90), "jira-quota-global-based");
      refused(tenant, now.plusSeconds(2), "jira-burst-based");

      assertThat(quota().inTheWay(neighbour, Work.LIVE, 1)).isPresent();
      assertThat(quota().inTheWay(tenant, Work.LIVE, 1))
          .as("a moment's pause does not end it")
          .hasValueSatisfying(p -> assertThat(p.until()).isEqualTo(now.plusSeconds(90)));
      now = now.plusSeconds(91);
      assertThat(quota().inTheWay(neighbour, Work.LIVE, 1)).isEmpty();
    }

    @Test
    void losesNoPointWhenManyCountAtOnce() {
      var all =
          IntStream.range(0, 40)
              .mapToObj(n -> CompletableFuture.runAsync(() -> search(tenant, 1)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(all).join();

      assertThat(quota().spent(tenant)).isEqualTo(new Spent(80, 80));
    }

    private void refused(TenantId site, Instant until, String reason) {
      JiraApi jira =
          quota()
              .metered(
                  site,
                  answering(
                      () -> {
                        throw new JiraFailure.RateLimited(until, reason);
                      }));
      assertThatThrownBy(() -> jira.count(new Search.Jql("project = OPS")))
          .isInstanceOf(JiraFailure.RateLimited.class);
    }

    private int requests() {
      return jdbc.sql("select requests from jira_points where tenant_id = ?")
          .param(tenant.value())
          .query(Integer.class)
          .single();
    }
  }
}
