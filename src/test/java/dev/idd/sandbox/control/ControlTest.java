package dev.idd.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.HttpUser;
import dev.idd.sandbox.Reply;
import dev.idd.sandbox.SandboxJira;
import dev.idd.sandbox.connect.StubApp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The controls over HTTP, with a stub in the place of the app. */
class ControlTest {
  private static StubApp app;
  private static SandboxJira jira;
  private static HttpUser control;
  private static HttpUser responder;

  @BeforeAll
  static void start() throws Exception {
    app = new StubApp();
    jira = SandboxJira.start(SandboxJira.Options.anyPort());
    control = HttpUser.anonymous(jira.baseUrl());
    responder = HttpUser.withPassword(jira.baseUrl(), "responder@example.com");
  }

  @AfterAll
  static void stop() {
    jira.close();
    app.close();
  }

  @BeforeEach
  void installed() {
    control.post("/sandbox/reset").expecting(204);
    control
        .post("/sandbox/install", "{\"descriptor\": \"" + app.descriptorUrl() + "\"}")
        .expecting(200);
  }

  @Test
  void answersAsThePersonWhoCalls() {
    assertThat(responder.get("/rest/api/3/issue/OPS-1").expecting(200).json().path("key").asText())
        .isEqualTo("OPS-1");
    HttpUser.withPassword(jira.baseUrl(), "outsider@example.com")
        .get("/rest/api/3/issue/OPS-1")
        .expecting(404);
    control.get("/rest/api/3/issue/OPS-1").expecting(401);
  }

  @Test
  void givesATokenOfAnAccount() {
    var token = control.get("/sandbox/token?account=steward").expecting(200).text();
    assertThat(token.split("\\.")).hasSize(3);
    control.get("/sandbox/token?account=nobody").expecting(400);
    control.post("/sandbox/uninstall").expecting(204);
    control.get("/sandbox/token?account=steward").expecting(409);
  }

  @Test
  void installsAgainWithoutBeingToldWhere() {
    var before = app.calls("/installed").size();
    control.post("/sandbox/uninstall").expecting(204);
    control.post("/sandbox/install").expecting(200);
    assertThat(app.calls("/installed")).hasSize(before + 1);
  }

  @Test
  void refusesTheNextCallsAsAskedAndThenNoMore() {
    control
        .post(
            "/sandbox/faults",
            "{\"path\": \"/rest/api/3/myself\", \"times\": 2, \"retryAfterSeconds\": 7}")
        .expecting(200);

    var limited = responder.get("/rest/api/3/myself").expecting(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(limited.headers().firstValue("RateLimit-Reason")).contains("jira-burst-based");
    responder.get("/rest/api/3/project/OPS").expecting(200);
    responder.get("/rest/api/3/myself").expecting(429);
    responder.get("/rest/api/3/myself").expecting(200);

    control.post("/sandbox/faults", "{\"status\": 503}").expecting(200);
    responder.get("/rest/api/3/myself").expecting(503);
  }

  @Test
  void countsCallsAndKeepsWhatAJiraWouldNotUnderstand() {
    responder.get("/rest/api/3/myself").expecting(200);
    responder.get("/rest/api/3/nonsense").expecting(404);

    var requests = control.get("/sandbox/requests").expecting(200).json();
    assertThat(requests.path("operations").path("GET /rest/api/3/myself").asInt()).isEqualTo(1);
    assertThat(requests.path("violations")).hasSize(1);
    control.delete("/sandbox/requests").expecting(204);
    assertThat(control.get("/sandbox/requests").json().path("violations")).isEmpty();
  }

  @Test
  void movesTheClock() {
    control.post("/sandbox/clock", "{\"set\": \"2027-01-01T00:00:00Z\"}").expecting(200);
    var now = control.post("/sandbox/clock", "{\"advance\": \"PT48H\"}").expecting(200).json();
    assertThat(Instant.parse(now.path("now").asText()))
        .isBetween(Instant.parse("2027-01-03T00:00:00Z"), Instant.parse("2027-01-03T00:01:00Z"));
  }

  @Test
  void makesWebhooksTravelBadlyAndShowsHow() throws Exception {
    control.post("/sandbox/webhooks", "{\"copies\": 2, \"retryDelayMillis\": 5}").expecting(200);
    edit("another summary");

    assertThat(jira.webhooks().awaitQuiet(Duration.ofSeconds(10))).isTrue();
    var delivery = webhooks().path("deliveries").path(0);
    assertThat(delivery.path("event").asText()).isEqualTo("jira:issue_updated");
    assertThat(delivery.path("outcome").asText()).isEqualTo("delivered");
    assertThat(delivery.path("attempts")).hasSize(2);
  }

  @Test
  void startsOverWhenReset() {
    edit("never heard of again");
    control.post("/sandbox/faults", "{\"status\": 503, \"times\": 9}").expecting(200);
    control.post("/sandbox/reset").expecting(204);

    var issue = responder.get("/rest/api/3/issue/OPS-1").expecting(200).json();
    assertThat(issue.path("fields").path("summary").asText()).startsWith("Checkout unavailable");
    assertThat(webhooks().path("deliveries")).isEmpty();
    control.get("/sandbox/token").expecting(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /sandbox/faults   | {"stauts": 429}      | 'stauts' is not known
          /sandbox/faults   | {"status": 404}      | 429 or 500
          /sandbox/faults   | {"times": "many"}    | must be a number
          /sandbox/webhooks | {"copies": 0}        | copies 1 to 10
          /sandbox/clock    | {"advance": "later"} | Text cannot be parsed
          /sandbox/clock    | [1]                  | a JSON object
          """)
  void refusesWhatItDoesNotUnderstand(String path, String body, String because) {
    Reply reply = control.post(path, body).expecting(400);
    assertThat(reply.json().path("error").asText()).contains(because);
  }

  private static void edit(String summary) {
    responder
        .put("/rest/api/3/issue/OPS-1", "{\"fields\": {\"summary\": \"" + summary + "\"}}")
        .expecting(204);
  }

  private static JsonNode webhooks() {
    return control.get("/sandbox/webhooks").expecting(200).json();
  }
}
