package dev.idd.app.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.idd.app.jira.JiraFailure.Gone;
import dev.idd.app.jira.JiraFailure.RateLimited;
import dev.idd.app.jira.JiraFailure.Rejected;
import dev.idd.app.jira.JiraFailure.Unauthorised;
import dev.idd.app.jira.JiraFailure.Unavailable;
import dev.idd.app.shared.RetryAdvice.Advice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JiraFailuresTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final WireMockServer SITE = new WireMockServer(options().dynamicPort());

  @BeforeAll
  static void start() {
    SITE.start();
  }

  @AfterAll
  static void stop() {
    SITE.stop();
  }

  private static ResponseDefinitionBuilder answer(int status, String... header) {
    var answer = aResponse().withStatus(status);
    return header.length == 0 ? answer : answer.withHeader(header[0], header[1]);
  }

  private static ResponseDefinitionBuilder says(int status, String body) {
    return answer(status).withHeader("Content-Type", "application/json").withBody(body);
  }

  static Stream<Arguments> table() {
    var backOff = new Advice.BackOff();
    var after = NOW.plus(JiraFailures.UNTOLD_WAIT);
    return Stream.of(
        row("429, seconds", answer(429, "Retry-After", "17"), RateLimited.class, until(17)),
        row(
            "429, a date",
            answer(429, "Retry-After", "Sat, 31 Jan 2026 10:00:30 GMT"),
            RateLimited.class,
            until(30)),
        row(
            "429, only the reset of the window",
            answer(429, "X-RateLimit-Reset", "2026-01-31T11:00:00Z"),
            RateLimited.class,
            until(3600)),
        row(
            "429, reset without seconds",
            answer(429, "X-RateLimit-Reset", "2026-01-31T11:00Z"),
            RateLimited.class,
            until(3600)),
        row(
            "429, both: Retry-After counts",
            answer(429, "Retry-After", "5").withHeader("X-RateLimit-Reset", "2026-01-31T11:00:00Z"),
            RateLimited.class,
            until(5)),
        row("429, nothing said", answer(429), RateLimited.class, new Advice.WaitUntil(after)),
        row(
            "429, nonsense said",
            answer(429, "Retry-After", "soon"),
            RateLimited.class,
            new Advice.WaitUntil(after)),
        row("503 with a time", answer(503, "Retry-After", "40"), RateLimited.class, until(40)),
        row("503", answer(503), Unavailable.class, backOff),
        row("502 with a time", answer(502, "Retry-After", "40"), Unavailable.class, backOff),
        row("500", answer(500), Unavailable.class, backOff),
        row("504", answer(504), Unavailable.class, backOff),
        row("connection reset", broken(Fault.CONNECTION_RESET_BY_PEER), Unavailable.class, backOff),
        row("empty answer", broken(Fault.EMPTY_RESPONSE), Unavailable.class, backOff),
        row("answer is not JSON", says(200, "<html>"), Unavailable.class, backOff),
        row(
            "answer comes too late",
            says(200, "[]").withFixedDelay(1500),
            Unavailable.class,
            backOff),
        row("401", answer(401), Unauthorised.class, giveUp("Jira answered 401.")),
        row(
            "403 with words",
            says(403, "{\"errorMessages\":[\"Not yours.\"]}"),
            Unauthorised.class,
            giveUp("Jira answered 403: Not yours.")),
        row(
            "404",
            says(404, "{\"errorMessages\":[\"Issue does not exist.\"],\"errors\":{}}"),
            Gone.class,
            giveUp("Jira answered 404: Issue does not exist.")),
        row("410", answer(410), Gone.class, giveUp("Jira answered 410.")),
        row("409", answer(409), Rejected.class, giveUp("Jira refused (409): ")),
        row("413", answer(413), Rejected.class, giveUp("Jira refused (413): ")));
  }

  private static Arguments row(
      String what,
      ResponseDefinitionBuilder answer,
      Class<? extends JiraFailure> failure,
      Advice advice) {
    return Arguments.of(what, answer, failure, advice);
  }

  private static ResponseDefinitionBuilder broken(Fault fault) {
    return aResponse().withFault(fault);
  }

  private static Advice until(int seconds) {
    return new Advice.WaitUntil(NOW.plusSeconds(seconds));
  }

  private static Advice giveUp(String why) {
    return new Advice.GiveUp(why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void everyAnswerHasItsMeaning(
      String what,
      ResponseDefinitionBuilder answer,
      Class<? extends JiraFailure> expected,
      Advice advice) {
    JiraFailure failure = failureOn(answer);

    assertThat(failure).isExactlyInstanceOf(expected);
    assertThat(failure.advice()).isEqualTo(advice);
  }

  @Test
  void keepsTheReasonOfALimit() {
    var failure =
        (RateLimited)
            failureOn(
                answer(429, "Retry-After", "3").withHeader("RateLimit-Reason", "jira-burst-based"));

    assertThat(failure.reason()).isEqualTo("jira-burst-based");
    assertThat(failure.why()).contains("jira-burst-based");
  }

  @Test
  void keepsJirasOwnWordsWithTheFieldTheyBelongTo() {
    var failure =
        (Rejected)
            failureOn(
                says(
                    400,
                    """
                    {"errorMessages":["Nothing was created."],
                     "errors":{"summary":"You must specify a summary.","duedate":"Not a date."}}"""));

    assertThat(failure.messages())
        .isEqualTo(
            List.of(
                "Nothing was created.",
                "summary: You must specify a summary.",
                "duedate: Not a date."));
  }

  @Test
  void anUnreachableSiteIsUnavailable() {
    JiraApi api = JiraAt.url("http://localhost:1", NOW).asApp(JiraAt.TENANT);

    assertThat(catchThrowableOfType(JiraFailure.class, api::fields))
        .isExactlyInstanceOf(Unavailable.class);
  }

  @Test
  void aTenantWithoutAHostIsUnauthorised() {
    var nobody = new JiraClients(List.of(), JiraAt.failures(NOW));

    assertThat(catchThrowableOfType(JiraFailure.class, () -> nobody.asApp(JiraAt.TENANT)))
        .isExactlyInstanceOf(Unauthorised.class);
  }

  private static JiraFailure failureOn(ResponseDefinitionBuilder answer) {
    SITE.stubFor(get(urlPathEqualTo("/rest/api/3/field")).willReturn(answer));
    JiraApi api = JiraAt.url(SITE.baseUrl(), NOW, Duration.ofMillis(700)).asApp(JiraAt.TENANT);
    return catchThrowableOfType(JiraFailure.class, api::fields);
  }
}
