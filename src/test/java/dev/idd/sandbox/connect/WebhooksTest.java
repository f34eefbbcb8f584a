package dev.idd.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.SiteEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
  private static final String PATH = "/hooks/updated";
  private final StubApp app;
  private final ConnectAddon addon = new ConnectAddon(() -> URI.create("http://localhost:8090"));
  private final Webhooks webhooks = new Webhooks(addon, Duration.ofMillis(5));

  WebhooksTest() throws Exception {
    app = new StubApp();
  }

  @BeforeEach
  void install() {
    addon.install(app.descriptorUrl());
  }

  @AfterEach
  void stop() {
    webhooks.close();
    app.close();
  }

  @Test
  void signsEachCallForItsUrl() throws Exception {
    send("1", Optional.of("idd-7"));

    var call = app.calls(PATH).get(0);
    var secret = addon.installation().orElseThrow().sharedSecret();
    var jwt = call.jwt().verify(secret, Instant.now());
    assertThat(jwt.claim("iss")).isEqualTo(addon.installation().orElseThrow().clientKey());
    assertThat(jwt.claim("qsh"))
        .isEqualTo(new CanonicalRequest("POST", PATH, "from=jira").queryHash());
    assertThat(call.header("X-Atlassian-Webhook-Identifier")).isNotEmpty();
    assertThat(call.header("X-Atlassian-Webhook-Flow")).isEqualTo("Primary");
    assertThat(call.header("X-Atlassian-Webhook-Trace")).isEqualTo("idd-7");
    assertThat(call.header("X-Atlassian-Webhook-Retry")).isEmpty();
    assertThat(Json.read(call.body()).path("n").asText()).isEqualTo("1");
  }

  @Test
  void triesAgainUnderTheSameIdentifierUntilTheAppIsBack() throws Exception {
    app.answering(call -> app.calls(PATH).size() < 3 ? 503 : 204);
    send("1", Optional.empty());

    var calls = app.calls(PATH);
    assertThat(calls)
        .extracting(c -> c.header("X-Atlassian-Webhook-Retry"))
        .containsExactly("", "1", "2");
    assertThat(calls)
        .extracting(c -> c.header("X-Atlassian-Webhook-Identifier"))
        .containsOnly(webhooks.log().get(0).id());
    assertThat(webhooks.log().get(0).outcome()).isEqualTo(Delivery.Outcome.DELIVERED);
  }

  @Test
  void givesUpAfterFiveRetriesAndRemembersWhat() throws Exception {
    app.answering(call -> 500);
    send("1", Optional.empty());

    assertThat(app.calls(PATH)).hasSize(6);
    assertThat(webhooks.failed()).hasSize(1);
    assertThat(webhooks.failed().get(0).id()).isEqualTo(webhooks.log().get(0).id());
    assertThat(webhooks.failed().get(0).body()).contains("\"n\":\"1\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 413})
  void doesNotInsistWhenTheAppSaysNo(int status) throws Exception {
    app.answering(call -> status);
    send("1", Optional.empty());

    assertThat(app.calls(PATH)).hasSize(1);
    assertThat(webhooks.log().get(0).outcome()).isEqualTo(Delivery.Outcome.REJECTED);
    assertThat(webhooks.failed()).isEmpty();
  }

  @Test
  void sendsCopiesUnderOneIdentifier() throws Exception {
    webhooks.configure(Disorder.duplicated(3));
    send("1", Optional.empty());

    assertThat(app.calls(PATH)).hasSize(3);
    assertThat(app.calls(PATH))
        .extracting(c -> c.header("X-Atlassian-Webhook-Identifier"))
        .containsOnly(webhooks.log().get(0).id());
  }

  @Test
  void losesTheNextOnesWithoutATrace() throws Exception {
    webhooks.configure(Disorder.dropping(2));
    send("1", Optional.empty());
    send("2", Optional.empty());
    send("3", Optional.empty());

    assertThat(numbers()).containsExactly("3");
    assertThat(webhooks.failed()).isEmpty();
  }

  @Test
  void sendsTheLastFirst() throws Exception {
    webhooks.configure(Disorder.lastFirst(Duration.ofMillis(200)));
    IntStream.rangeClosed(1, 4)
        .forEach(n -> webhooks.happened(event(Integer.toString(n), Optional.empty())));
    quiet();

    assertThat(numbers()).containsExactly("4", "3", "2", "1");
  }

  @Test
  void tellsOnlyWhatWasAskedFor() throws Exception {
    webhooks.happened(
        new SiteEvent("sprint_started", Json.object(), Optional.empty(), Optional.empty()));
    webhooks.happened(property("someone.elses"));
    webhooks.happened(property("idd.gate"));
    quiet();

    assertThat(app.calls())
        .extracting(c -> c.uri().getPath())
        .containsExactly("/installed", "/hooks/property");
  }

  @Test
  void tellsNothingToAnAppThatLeft() throws Exception {
    addon.uninstall();
    send("1", Optional.empty());

    assertThat(app.calls(PATH)).isEmpty();
  }

  private void send(String number, Optional<String> trace) throws InterruptedException {
    webhooks.happened(event(number, trace));
    quiet();
  }

  private void quiet() throws InterruptedException {
    assertThat(webhooks.awaitQuiet(Duration.ofSeconds(10))).isTrue();
  }

  private List<String> numbers() {
    return app.calls(PATH).stream().map(c -> Json.read(c.body()).path("n").asText()).toList();
  }

  private static SiteEvent event(String number, Optional<String> trace) {
    return new SiteEvent(
        "jira:issue_updated", Json.object().put("n", number), Optional.empty(), trace);
  }

  private static SiteEvent property(String key) {
    var body = Json.object();
    body.putObject("property").put("key", key);
    return new SiteEvent("issue_property_set", body, Optional.empty(), Optional.empty());
  }
}
