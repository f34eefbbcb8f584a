package dev.idd.app.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.idd.app.jira.JiraFailure.Unavailable;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessInJiraTest {
  private static final WireMockServer SITE = new WireMockServer(options().dynamicPort());
  private static final IssueKey OPS_1 = new IssueKey("OPS-1");
  private static final ProjectKey OPS = new ProjectKey("OPS");
  private static final Caller BOB = new Caller(JiraAt.TENANT, new AccountId("bob"));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-31T10:00:00Z"));
  private final Clock clock = new Now(now);
  private final IssueAccess access = new AccessInJira(JiraAt.url(SITE.baseUrl(), now.get()), clock);

  /** A clock that a test advances. */
  private static final class Now extends Clock {
    private final AtomicReference<Instant> time;

    Now(AtomicReference<Instant> time) {
      this.time = time;
    }

    @Override
    public Instant instant() {
      return time.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeAll
  static void start() {
    SITE.start();
  }

  @AfterAll
  static void stop() {
    SITE.stop();
  }

  @BeforeEach
  void reset() {
    SITE.resetAll();
  }

  private static void issueIsVisible(boolean mayEdit) {
    SITE.stubFor(
        get(urlPathEqualTo("/rest/api/3/issue/OPS-1"))
            .willReturn(
                okJson(
                    """
                    {"id":"10","key":"OPS-1",
                     "fields":{"project":{"id":"1","key":"OPS"},"issuetype":{"id":"3"}}}""")));
    permission("EDIT_ISSUES", mayEdit);
  }

  private static void projectIsVisible(boolean mayAdminister) {
    SITE.stubFor(
        get(urlPathEqualTo("/rest/api/3/project/OPS"))
            .willReturn(okJson("{\"id\":\"1\",\"key\":\"OPS\",\"name\":\"Operations\"}")));
    permission("ADMINISTER_PROJECTS", mayAdminister);
  }

  private static void permission(String name, boolean have) {
    SITE.stubFor(
        get(urlPathEqualTo("/rest/api/3/mypermissions"))
            .willReturn(
                okJson(
                    "{\"permissions\":{\"%s\":{\"key\":\"%s\",\"havePermission\":%s}}}"
                        .formatted(name, name, have))));
  }

  private static int asked() {
    return SITE.findAll(anyRequestedFor(anyUrl())).size();
  }

  @Test
  void whoMayEditSeesAndEdits() {
    issueIsVisible(true);

    var issue = access.edit(JiraAt.ADA, OPS_1);

    assertThat(issue)
        .isEqualTo(new IssueAccess.VisibleIssue(new IssueId(10), OPS_1, OPS, "3", true));
    assertThat(SITE.findAll(anyRequestedFor(anyUrl())))
        .allSatisfy(request -> assertThat(request.getHeader("X-As")).isEqualTo("ada"));
  }

  @Test
  void whoMayOnlySeeIsToldSo() {
    issueIsVisible(false);

    assertThat(access.browse(JiraAt.ADA, OPS_1).mayEdit()).isFalse();
    assertThat(problem(() -> access.edit(JiraAt.ADA, OPS_1))).isEqualTo("not-allowed");
  }

  @Test
  void whoCannotSeeFindsNothing() {
    SITE.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));

    assertThat(problem(() -> access.browse(JiraAt.ADA, OPS_1))).isEqualTo("not-found");
    assertThat(problem(() -> access.browse(JiraAt.ADA, OPS))).isEqualTo("not-found");
  }

  @Test
  void onlyAnAdministratorAdministers() {
    projectIsVisible(false);
    assertThat(problem(() -> access.administer(JiraAt.ADA, OPS))).isEqualTo("not-allowed");

    projectIsVisible(true);
    assertThat(access.administer(BOB, OPS).name()).isEqualTo("Operations");
  }

  @Test
  void anAnswerIsBelievedForAMinuteByThePersonWhoGotIt() {
    issueIsVisible(true);
    access.browse(JiraAt.ADA, OPS_1);
    access.browse(JiraAt.ADA, OPS_1);
    assertThat(asked()).isEqualTo(2);

    access.browse(BOB, OPS_1);
    assertThat(asked()).isEqualTo(4);

    now.updateAndGet(time -> time.plus(Duration.ofSeconds(61)));
    access.browse(JiraAt.ADA, OPS_1);
    assertThat(asked()).isEqualTo(6);
  }

  @Test
  void aRefusalIsNotRemembered() {
    SITE.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(404)));
    problem(() -> access.browse(JiraAt.ADA, OPS_1));

    SITE.resetAll();
    issueIsVisible(true);
    assertThat(access.browse(JiraAt.ADA, OPS_1).mayEdit()).isTrue();
  }

  @Test
  void aBusyJiraIsNotAMissingIssue() {
    SITE.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(500)));

    assertThat(catchThrowableOfType(Unavailable.class, () -> access.browse(JiraAt.ADA, OPS_1)))
        .isNotNull();
  }

  private static String problem(Runnable attempt) {
    return catchThrowableOfType(Problem.class, attempt::run).code();
  }
}
