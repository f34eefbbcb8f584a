package dev.idd.app.connect;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.idd.app.jira.Jira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the application for a Jira site, and what a person sees when the site says no. */
class OutboundTest extends ConnectApp {
  @Autowired Jira jira;
  @Autowired Tenants tenants;
  @Autowired ObjectMapper json;

  private Site site;
  private TenantId tenant;

  @BeforeEach
  void aSiteOfItsOwn() {
    SITE.resetRequests();
    site = new Site("out-" + UUID.randomUUID(), "out-" + UUID.randomUUID() + UUID.randomUUID());
    install(site);
    tenant = tenants.ofClientKey(site.clientKey());
    tokensAre(
        okJson("{\"access_token\":\"token-of-ada\",\"token_type\":\"Bearer\",\"expires_in\":900}"));
  }

  private static void tokensAre(ResponseDefinitionBuilder answer) {
    SITE.stubFor(WireMock.post("/oauth2/token").willReturn(answer));
  }

  private static void peopleAre(ResponseDefinitionBuilder answer) {
    SITE.stubFor(
        WireMock.get(urlPathEqualTo("/rest/api/3/user/assignable/search")).willReturn(answer));
  }

  private static void projectIsVisible() {
    SITE.stubFor(
        WireMock.get(urlPathEqualTo("/rest/api/3/project/OPS"))
            .willReturn(okJson("{\"id\":\"1\",\"key\":\"OPS\",\"name\":\"Operations\"}")));
    SITE.stubFor(
        WireMock.get(urlPathEqualTo("/rest/api/3/mypermissions"))
            .willReturn(okJson("{\"permissions\":{}}")));
  }

  private static LoggedRequest sentTo(String path) {
    return SITE.findAll(anyRequestedFor(urlPathEqualTo(path))).get(0);
  }

  private JsonNode claims(String token) throws Exception {
    return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static boolean signedWith(String token, String secret) throws Exception {
    String content = token.substring(0, token.lastIndexOf('.'));
    var mac = javax.crypto.Mac.getInstance("HmacSHA256");
    mac.init(
        new javax.crypto.spec.SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] wanted = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    return java.util.Arrays.equals(
        wanted, Base64.getUrlDecoder().decode(token.substring(content.length() + 1)));
  }

  @Test
  void theAppSignsExactlyTheRequestItSends() throws Exception {
    peopleAre(okJson("[]"));

    jira.asApp(tenant).assignable("OPS", "a+b & c=d % é", 20);

    LoggedRequest sent = sentTo("/rest/api/3/user/assignable/search");
    String token = sent.getHeader("Authorization").substring("JWT ".length());
    assertThat(signedWith(token, site.secret())).isTrue();
    assertThat(claims(token).path("iss").asText()).isEqualTo(APP_KEY);
    assertThat(claims(token).path("qsh").asText())
        .isEqualTo(TestSigner.queryHash("GET", sent.getUrl()));
    assertThat(sent.queryParameter("query").firstValue()).isEqualTo("a+b & c=d % é");
    assertThat(sent.containsHeader("Upgrade")).isFalse();
  }

  @Test
  void aPersonIsSpokenForWithTheirOwnToken() throws Exception {
    projectIsVisible();
    peopleAre(
        okJson(
            """
            [{"accountId":"ste","displayName":"Steward","avatarUrls":{"48x48":"https://x/a.png"}},
             {"accountId":"bot","active":true}]"""));
    String path = "/api/projects/OPS/people?query=ste";

    HttpResponse<String> people = get(path, site.contextToken("ada"));

    assertThat(json.readTree(people.body()))
        .isEqualTo(
            json.readTree(
                """
                {"people":[{"accountId":"ste","displayName":"Steward","avatarUrl":"https://x/a.png"},
                           {"accountId":"bot","displayName":"","avatarUrl":null}]}"""));
    assertThat(sentTo("/rest/api/3/user/assignable/search").getHeader("Authorization"))
        .isEqualTo("Bearer token-of-ada");
    JsonNode assertion = claims(form(sentTo("/oauth2/token")).get("assertion"));
    assertThat(assertion.path("sub").asText()).endsWith("useraccountid:ada");
    assertThat(assertion.path("tnt").asText()).isEqualTo(SITE.baseUrl());
  }

  private static Map<String, String> form(LoggedRequest request) {
    return java.util.Arrays.stream(request.getBodyAsString().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            java.util.stream.Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Test
  void aBusyJiraIsAProblemThatSaysWhenToComeBack() throws Exception {
    projectIsVisible();
    peopleAre(aResponse().withStatus(429).withHeader("Retry-After", "7"));

    HttpResponse<String> people = get("/api/projects/OPS/people", site.contextToken("ada"));

    assertThat(people.statusCode()).isEqualTo(503);
    assertThat(people.headers().firstValue("Retry-After").orElse("")).isIn("6", "7");
    assertThat(json.readTree(people.body()).path("code").asText()).isEqualTo("jira-busy");
  }

  @Test
  void aRefusalBringsJirasOwnWords() throws Exception {
    projectIsVisible();
    peopleAre(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"errorMessages\":[\"The project is archived.\"]}"));

    JsonNode problem =
        json.readTree(get("/api/projects/OPS/people", site.contextToken("ada")).body());

    assertThat(problem.path("code").asText()).isEqualTo("jira-refused");
    assertThat(problem.path("jira")).hasSize(1);
    assertThat(problem.path("jira").get(0).asText()).isEqualTo("The project is archived.");
  }

  @Test
  void aProjectThatThePersonCannotSeeIsNotThere() throws Exception {
    SITE.stubFor(
        WireMock.get(urlPathEqualTo("/rest/api/3/project/SECRET"))
            .willReturn(aResponse().withStatus(404)));

    for (String path : List.of("/api/projects/SECRET/people", "/api/projects/!!/people")) {
      HttpResponse<String> people = get(path, site.contextToken("ada"));
      assertThat(people.statusCode()).as(path).isEqualTo(404);
      assertThat(json.readTree(people.body()).path("code").asText()).isEqualTo("not-found");
    }
  }

  @Test
  void aRefusedTokenIsAboutThePersonAndABrokenServerIsNot() {
    var ada = new Caller(tenant, new AccountId("ada-" + UUID.randomUUID()));
    tokensAre(
        aResponse()
            .withStatus(400)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"error\":\"invalid_grant\"}"));
    assertThat(catchThrowableOfType(JiraFailure.class, () -> jira.asUser(ada).fields()))
        .isExactlyInstanceOf(JiraFailure.Unauthorised.class)
        .hasMessageContaining("invalid_grant");

    tokensAre(aResponse().withStatus(500));
    assertThat(catchThrowableOfType(JiraFailure.class, () -> jira.asUser(ada).fields()))
        .isExactlyInstanceOf(JiraFailure.Unavailable.class);
  }

  @Test
  void aSiteThatRemovedTheAppIsNotCalled() {
    uninstall(site);

    assertThat(catchThrowableOfType(JiraFailure.class, () -> jira.asApp(tenant).fields()))
        .isExactlyInstanceOf(JiraFailure.Unauthorised.class);
    assertThat(SITE.findAll(anyRequestedFor(urlPathEqualTo("/rest/api/3/field")))).isEmpty();
  }
}
