package dev.idd.app.extract;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.extract.codehost.CodeHostSettings;
import dev.idd.app.extract.codehost.CodeHosts;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From two links to an order that somebody looked up. */
class TestOrdersTest {
  private static final WireMockServer API = new WireMockServer(options().dynamicPort());

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({TestOrders.class, CodeHosts.class})
  @EnableConfigurationProperties(CodeHostSettings.class)
  abstract static class Promises {
    @Autowired TestOrders orders;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final IssueId incident = new IssueId(10_001);

    @DynamicPropertySource
    static void gitHub(DynamicPropertyRegistry properties) {
      API.start();
      properties.add("idd.code-hosts.github.api", API::baseUrl);
      properties.add("idd.code-hosts.github.token", () -> "token");
    }

    @BeforeEach
    void theTestLandedFirst() {
      API.resetAll();
      commit("aaaaaaa", "2026-01-31T10:00:00Z");
      pull(7, "\"2026-01-31T11:00:00Z\"");
    }

    private static void commit(String sha, String at) {
      API.stubFor(
          get("/repos/acme/shop/commits/" + sha)
              .willReturn(
                  okJson(
                      "{\"sha\":\"%s\",\"commit\":{\"committer\":{\"date\":\"%s\"}}}"
                          .formatted(sha, at))));
    }

    private static void pull(int number, String mergedAt) {
      API.stubFor(
          get("/repos/acme/shop/pulls/" + number)
              .willReturn(
                  okJson("{\"merged_at\":%s,\"merge_commit_sha\":\"fff\"}".formatted(mergedAt))));
    }

    private static TestGap gap(String test, String fix) {
      return new TestGap("d", "unit", "https://wiki/test", "", List.of(test), "before", fix);
    }

    private static final String TEST = "https://github.com/acme/shop/commit/aaaaaaa";
    private static final String FIX = "https://github.com/acme/shop/pull/7";

    private TestEvidence evidence(TestGap gap) {
      return TestEvidence.of(gap, orders.of(tenant, incident).orElse(null));
    }

    @Test
    void aTestBeforeItsFixIsVerifiedOnce() {
      TestGap gap = gap(TEST, FIX);
      assertThat(orders.isWanted(tenant, incident, gap)).isTrue();
      assertThat(evidence(gap).grade()).isEqualTo("linked");

      orders.check(tenant, incident, gap);

      assertThat(orders.isWanted(tenant, incident, gap)).isFalse();
      assertThat(evidence(gap).grade()).isEqualTo("order-verified");
      assertThat(evidence(gap).because()).isEqualTo("The test landed before the fix.");
    }

    @Test
    void aTestAfterItsFixStaysLinked() {
      TestGap gap = gap(FIX, TEST);

      orders.check(tenant, incident, gap);

      assertThat(evidence(gap).grade()).isEqualTo("linked");
      assertThat(evidence(gap).because()).isEqualTo("The test landed after the fix.");
    }

    @Test
    void oneChangeWithBothIsAlongside() {
      TestGap gap = gap(FIX, FIX + "/files");

      orders.check(tenant, incident, gap);

      assertThat(evidence(gap).because()).isEqualTo("Test and fix landed together.");
      assertThat(evidence(gap).grade()).isEqualTo("order-verified");
    }

    @Test
    void anOpenPullRequestIsLookedAtAgain() {
      pull(7, "null");
      TestGap gap = gap(TEST, FIX);
      orders.check(tenant, incident, gap);
      assertThat(evidence(gap).because()).isEqualTo("A pull request is not merged yet.");

      pull(7, "\"2026-01-31T11:00:00Z\"");
      orders.check(tenant, incident, gap);

      assertThat(evidence(gap).grade()).isEqualTo("order-verified");
    }

    @Test
    void otherLinksAreAnotherQuestion() {
      orders.check(tenant, incident, gap(TEST, FIX));

      assertThat(orders.isWanted(tenant, incident, gap(FIX, TEST))).isTrue();
      assertThat(orders.isWanted(tenant, incident, gap("", FIX))).isFalse();
      assertThat(orders.isWanted(tenant, incident, gap(TEST, "https://elsewhere/1"))).isFalse();
    }
  }
}
