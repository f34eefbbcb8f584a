package dev.idd.app.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import dev.idd.app.jira.IssuesLinked;
import dev.idd.app.jira.SprintChanged;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import dev.idd.probe.SeenFacts;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application shows to the outside once a site has installed it. */
@Import(SeenFacts.class)
class EdgeTest extends ConnectApp {
  private static final String PANEL = "/pages/panel?issueKey=OPS-1";

  @Autowired ObjectMapper json;
  @Autowired JdbcClient database;
  @Autowired Tenants tenants;
  @Autowired SeenFacts seen;

  private final Site site = new Site("edge-site", "edge-" + "e".repeat(64));

  @BeforeAll
  void siteInstallsTheApp() {
    install(site);
  }

  @BeforeEach
  void nothingSeenYet() {
    seen.forget();
  }

  @TestFactory
  Stream<DynamicTest> everyResponseHasTheHeaders() {
    return Stream.of(
            new Answer("descriptor", () -> get("/atlassian-connect.json", null)),
            new Answer("page", () -> get(PANEL, site.requestToken("GET", PANEL))),
            new Answer("page without token", () -> get(PANEL, null)),
            new Answer("asset", () -> get("/pages/assets/idd.svg", null)),
            new Answer("missing asset", () -> get("/pages/assets/none.js", null)),
            new Answer("API", () -> get("/api/test/who-am-i", site.contextToken("ada"))),
            new Answer("API without token", () -> get("/api/test/who-am-i", null)),
            new Answer("failing API", () -> get("/api/test/fail", site.contextToken("ada"))),
            new Answer("garbage for a token", () -> get("/api/test/who-am-i", "a.b.c")),
            new Answer("unknown address", () -> get("/nothing", null)),
            new Answer("rejected address", () -> get("/pages/..;/x", null)),
            new Answer("encoded slash", () -> get("/api/issues/..%2fx", null)),
            new Answer("encoded nothing", () -> get("/api/issues/OPS-1%00", null)),
            new Answer("lifecycle", () -> post("/connect/installed", null, "{}")),
            new Answer("webhook", () -> webhook("issue-updated", "{}")),
            new Answer("too large", () -> webhook("issue-updated", "x".repeat(1 << 21))),
            new Answer("wrong method", () -> post("/atlassian-connect.json", null, "{}")),
            new Answer("health", () -> get("/actuator/health", null)))
        .map(answer -> DynamicTest.dynamicTest(answer.of(), () -> hasHeaders(answer)));
  }

  private record Answer(String of, Supplier<HttpResponse<String>> response) {}

  private static void hasHeaders(Answer answer) {
    HttpResponse<String> response = answer.response().get();
    assertThat(header(response, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors");
    assertThat(header(response, "Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    if (!answer.of().equals("asset")) {
      assertThat(header(response, "Cache-Control")).contains("no-cache", "no-store");
    }
  }

  /** Sent by hand, because no client would. */
  @Test
  void evenARequestThatTheServerItselfRejectsHasTheHeaders() throws Exception {
    try (var socket = new java.net.Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write("GET /a|b HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("Content-Security-Policy: default-src 'none'", "Cache-Control: no-cache");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/issues/..%2fx", "/api/issues/OPS-1%00", "/api/issues/%25"})
  void anAddressThatCannotBeIsAProblemLikeAnyOther(String address) throws Exception {
    HttpResponse<String> refused = get(address, site.contextToken("ada"));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    assertThat(problem(refused)).isEqualTo("bad-request");
  }

  @Test
  void onlyTheAskingSiteMayFrameAPage() {
    String policy = header(get(PANEL, site.requestToken("GET", PANEL)), "Content-Security-Policy");

    assertThat(policy)
        .contains("frame-ancestors " + SITE.baseUrl())
        .contains("script-src 'self' https://connect-cdn.atl-paas.net;")
        .doesNotContain("frame-ancestors 'none'");
  }

  @Test
  void aPageLoadsTheBridgeOfItsHost() {
    HttpResponse<String> page = get(PANEL, site.requestToken("GET", PANEL));

    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.body())
        .contains(
            "<script src=\"https://connect-cdn.atl-paas.net/all.js\" data-options=\"resize:true")
        .contains("data-app=\"dev.idd.jira\"></script>")
        .doesNotContain("<!-- host -->");
  }

  @Test
  void aPageThatWasNotBuiltSaysSo() throws Exception {
    HttpResponse<String> page = get("/pages/insights", site.requestToken("GET", "/pages/insights"));

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(problem(page)).isEqualTo("pages-not-built");
  }

  @Test
  void onlyHashedAssetsAreCachedForGood() {
    HttpResponse<String> hashed = get("/pages/assets/panel-Ab3_x-9Z.js", null);
    HttpResponse<String> icon = get("/pages/assets/idd.svg", null);

    assertThat(header(hashed, "Cache-Control")).contains("max-age=31536000", "immutable");
    assertThat(header(icon, "Cache-Control")).contains("max-age=3600").doesNotContain("immutable");
    assertThat(header(icon, "Content-Type")).isEqualTo("image/svg+xml");
  }

  @Test
  void strangersGetNothingAtAnyAddressInTheDescriptor() throws Exception {
    JsonNode descriptor = json.readTree(get("/atlassian-connect.json", null).body());
    var open = Set.of("/pages/assets/idd.svg");
    var addresses = new ArrayList<String>();
    collectAddresses(descriptor.path("lifecycle"), addresses);
    collectAddresses(descriptor.path("modules"), addresses);
    assertThat(addresses).hasSizeGreaterThan(15);

    for (String address : addresses) {
      String path = address.replaceAll("\\{[^}]*}", "x");
      int wanted = open.contains(path) ? 200 : 401;
      boolean posted = path.startsWith("/connect/");
      assertThat((posted ? post(path, null, "{}") : get(path, null)).statusCode())
          .as(path)
          .isEqualTo(wanted);
    }
  }

  private static void collectAddresses(JsonNode node, List<String> addresses) {
    if (node.isTextual() && node.asText().startsWith("/")) {
      addresses.add(node.asText());
    }
    node.forEach(child -> collectAddresses(child, addresses));
  }

  @Test
  void theDescriptorSaysWhoAndWhereWeAre() throws Exception {
    JsonNode descriptor = json.readTree(get("/atlassian-connect.json", null).body());

    assertThat(descriptor.path("key").asText()).isEqualTo(APP_KEY);
    assertThat(descriptor.path("baseUrl").asText()).isEqualTo(APP_URL);
    assertThat(descriptor.toString()).doesNotContain("${");
  }

  @Test
  void anUnexpectedFailureIsANumberAndNoStory() throws Exception {
    HttpResponse<String> failed = get("/api/test/fail", site.contextToken("ada"));

    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(header(failed, "Content-Type")).startsWith("application/problem+json");
    assertThat(problem(failed)).isEqualTo("unexpected");
    assertThat(json.readTree(failed.body()).path("id").asText()).hasSize(36);
    assertThat(failed.body()).doesNotContain("secret detail", "Exception", "\tat ");
  }

  @Test
  void everyRefusalIsAProblemWithACode() throws Exception {
    assertThat(problem(get("/api/test/who-am-i", null))).isEqualTo("not-authenticated");
    assertThat(problem(get("/api/test/who-am-i", "a.b.c"))).isEqualTo("not-authenticated");
    assertThat(problem(get("/nothing", null))).isEqualTo("not-found");
    assertThat(problem(get("/pages/..;/x", null))).isEqualTo("bad-request");
    assertThat(problem(get("/actuator/env", null))).isEqualTo("not-allowed");
    assertThat(problem(webhook("issue-updated", "{"))).isEqualTo("malformed-json");
    assertThat(problem(post("/connect/installed", null, "{}"))).isEqualTo("not-authenticated");
  }

  @Test
  void aBodyThatHidesItsLengthIsStillLimited() throws Exception {
    String path = "/connect/webhooks/issue-updated";
    byte[] large = new byte[1 << 21];
    HttpRequest.Builder chunked =
        request(path, site.requestToken("POST", path))
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));

    assertThat(problem(send(chunked))).isEqualTo("too-large");
  }

  @Test
  void theSharedSecretIsSealedAndChangesWithAnInstallation() {
    var before = new Site("rotating-site", "first-" + "1".repeat(64));
    var after = new Site("rotating-site", "second-" + "2".repeat(64));
    install(before);
    String first = storedSecret(before);
    install(after);
    String second = storedSecret(after);

    assertThat(List.of(first, second))
        .allSatisfy(
            stored -> assertThat(stored).startsWith("test:").doesNotContain("first", "second"));
    assertThat(first).isNotEqualTo(second);
    assertThat(get(PANEL, after.requestToken("GET", PANEL)).statusCode()).isEqualTo(200);
    assertThat(get(PANEL, before.requestToken("GET", PANEL)).statusCode()).isEqualTo(401);
  }

  private String storedSecret(Site of) {
    return database
        .sql("select shared_secret from atlassian_host where client_key = ?")
        .param(of.clientKey())
        .query(String.class)
        .single();
  }

  @Test
  void aSiteIsATenantBeforeItsFirstWebhookIsHandled() {
    var lost = new Site("lost-event-site", "lost-" + "l".repeat(64));
    install(lost);
    TenantId tenant = tenants.ofClientKey(lost.clientKey());
    tenants.uninstalled(tenant); // as if the library's event had never come

    String path = "/connect/webhooks/issue-deleted";
    post(path, lost.requestToken("POST", path), "{\"issue\":{\"id\":\"7\",\"key\":\"OPS-7\"}}");

    assertThat(tenants.isInstalled(tenant)).isTrue();
    assertThat(seen.facts()).containsExactly(new IssueDeleted(tenant, new IssueId(7)));
  }

  @Test
  void webhooksBecomeFactsOfIds() {
    TenantId tenant = tenants.ofClientKey(site.clientKey());
    webhook("issue-created", "{\"issue\":{\"id\":\"10\",\"key\":\"OPS-1\"}}");
    webhook(
        "issue-updated",
        """
        {"issue":{"id":"10","key":"OPS-1"},
         "changelog":{"items":[{"field":"status","fieldId":"status","toString":"Closed"},
                               {"field":"Fix Version","fieldId":"fixVersions"},{"field":"Link"}]}}""");
    webhook(
        "issuelink-created",
        "{\"issueLink\":{\"id\":1,\"sourceIssueId\":10,\"destinationIssueId\":20}}");
    webhook("sprint-closed", "{\"sprint\":{\"id\":6,\"state\":\"closed\"}}");

    assertThat(seen.facts())
        .containsExactly(
            new IssueChanged(tenant, new IssueId(10), new IssueKey("OPS-1"), true, Set.of()),
            new IssueChanged(
                tenant,
                new IssueId(10),
                new IssueKey("OPS-1"),
                false,
                Set.of("status", "fixVersions", "Link")),
            new IssuesLinked(tenant, new IssueId(10), new IssueId(20)),
            new SprintChanged(tenant, 6, "closed"));
  }

  @Test
  void aDeliveryIsHandledOnceHoweverOftenItComes() {
    String body = "{\"issue\":{\"id\":\"11\",\"key\":\"OPS-2\"}}";
    String delivery = UUID.randomUUID().toString();

    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(webhook("issue-created", body, delivery).statusCode()).isEqualTo(204);
    }
    assertThat(seen.facts()).hasSize(1);

    webhook("issue-created", body, UUID.randomUUID().toString());
    assertThat(seen.facts()).hasSize(2);
  }

  @Test
  void withoutAnIdentifierTheBodyStandsForItself() {
    String body = "{\"timestamp\":1,\"issue\":{\"id\":\"12\",\"key\":\"OPS-3\"}}";
    webhook("issue-created", body);
    webhook("issue-created", body);
    assertThat(seen.facts()).hasSize(1);

    webhook("issue-created", body.replace("1,", "2,"));
    assertThat(seen.facts()).hasSize(2);
  }

  @Test
  void whatIsNotUnderstoodIsIgnored() {
    for (String body :
        List.of("{}", "[]", "null", "{\"issue\":{\"id\":\"x\",\"key\":\"OPS-1\"}}")) {
      assertThat(webhook("issue-updated", body).statusCode()).as(body).isEqualTo(204);
    }
    assertThat(webhook("issue-updated", "{\"issue\":{\"id\":\"9\",\"key\":\"?\"}}").statusCode())
        .isEqualTo(204);
    assertThat(webhook("comment-created", "{\"issue\":{\"id\":\"9\"}}").statusCode())
        .isEqualTo(204);
    assertThat(seen.facts()).isEmpty();
  }

  private HttpResponse<String> webhook(String event, String body) {
    String path = "/connect/webhooks/" + event;
    return post(path, site.requestToken("POST", path), body);
  }

  private HttpResponse<String> webhook(String event, String body, String delivery) {
    String path = "/connect/webhooks/" + event;
    return send(
        request(path, site.requestToken("POST", path))
            .header("X-Atlassian-Webhook-Identifier", delivery)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String header(HttpResponse<String> response, String name) {
    List<String> values = response.headers().allValues(name);
    assertThat(values).as(name).hasSizeLessThan(2);
    return values.isEmpty() ? "" : values.get(0);
  }

  private String problem(HttpResponse<String> response) throws Exception {
    assertThat(header(response, "Content-Type"))
        .as(response.body())
        .startsWith("application/problem+json");
    return json.readTree(response.body()).path("code").asText();
  }
}
