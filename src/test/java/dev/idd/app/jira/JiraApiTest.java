package dev.idd.app.jira;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.idd.app.jira.JiraJson.CreateIssue;
import dev.idd.app.jira.JiraJson.Search;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves our house when the typed client is called. */
class JiraApiTest {
  private static final WireMockServer SITE = new WireMockServer(options().dynamicPort());
  private final Jira jira = JiraAt.url(SITE.baseUrl(), Instant.EPOCH);

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

  private static void answers(int status, String body) {
    SITE.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json;charset=UTF-8")
                    .withBody(body)));
  }

  private static LoggedRequest sent() {
    return SITE.findAll(anyRequestedFor(anyUrl())).get(0);
  }

  @Test
  void whatAPersonTypesArrivesAsTheyTypedIt() {
    answers(200, "[]");
    String typed = "a+b & c=d % é ü/{x} ?#";

    jira.asUser(JiraAt.ADA).assignable("OPS", typed, 20);

    assertThat(sent().queryParameter("query").firstValue()).isEqualTo(typed);
    assertThat(sent().queryParameter("maxResults").firstValue()).isEqualTo("20");
    assertThat(sent().getUrl()).contains("a%2Bb%20%26%20c%3Dd%20%25");
    assertThat(sent().getHeader("X-As")).isEqualTo("ada");
    assertThat(sent().getHeader("Accept")).isEqualTo("application/json");
  }

  @Test
  void anAbsentParameterIsLeftOut() {
    answers(200, "{\"id\":\"10\",\"key\":\"OPS-1\",\"fields\":{\"summary\":\"s\"},\"new\":1}");

    var issue = jira.asApp(JiraAt.TENANT).issue("OPS-1", "summary", null, null);

    assertThat(sent().getUrl()).isEqualTo("/rest/api/3/issue/OPS-1?fields=summary");
    assertThat(issue.read().summary()).isEqualTo("s");
  }

  @Test
  void aPropertyIsWrittenAsItsValueAlone() {
    answers(201, "");

    jira.asApp(JiraAt.TENANT)
        .putProperty("10", "idd.gate", JsonNodeFactory.instance.objectNode().put("state", "open"));

    assertThat(sent().getMethod().value()).isEqualTo("PUT");
    assertThat(sent().getUrl()).isEqualTo("/rest/api/3/issue/10/properties/idd.gate");
    assertThat(sent().getHeader("Content-Type")).startsWith("application/json");
    assertThat(sent().getBodyAsString()).isEqualTo("{\"state\":\"open\"}");
  }

  @Test
  void anIssueIsCreatedWithItsDocumentAndProperties() {
    answers(201, "{\"id\":\"11\",\"key\":\"APP-1\",\"self\":\"…\"}");

    var created =
        jira.asUser(JiraAt.ADA)
            .create(
                new CreateIssue(
                    Map.of("description", Adf.doc("first\nsecond", "", "third")),
                    List.of(new CreateIssue.Property("idd.improvement", Map.of("v", 1)))));

    assertThat(created.key()).isEqualTo("APP-1");
    assertThat(sent().getBodyAsString())
        .contains("\"type\":\"hardBreak\"", "\"version\":1", "\"key\":\"idd.improvement\"");
  }

  @Test
  void aSearchSendsOnlyWhatIsSet() {
    answers(200, "{\"issues\":[],\"isLast\":true}");

    jira.asApp(JiraAt.TENANT)
        .search(new Search("project = OPS", List.of("summary"), null, null, 50, null, null));

    assertThat(sent().getBodyAsString())
        .isEqualTo("{\"jql\":\"project = OPS\",\"fields\":[\"summary\"],\"maxResults\":50}");
  }

  @Test
  void aClientDoesNotTryAgainByItself() {
    answers(503, "");

    org.assertj.core.api.Assertions.catchThrowable(() -> jira.asApp(JiraAt.TENANT).fields());

    assertThat(SITE.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
  }
}
