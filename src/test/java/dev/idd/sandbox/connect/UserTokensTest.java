package dev.idd.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserTokensTest {
  private static final String SITE = "http://localhost:8090";
  private final StubApp app;
  private final ConnectAddon addon = new ConnectAddon(() -> URI.create(SITE));
  private final UserTokens tokens = new UserTokens(addon, "acc-1"::equals);

  UserTokensTest() throws Exception {
    app = new StubApp();
  }

  @BeforeEach
  void install() {
    addon.install(app.descriptorUrl());
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void givesATokenThatStandsForThePerson() {
    var issued = (UserTokens.Answer.Issued) exchange(claims -> {});

    assertThat(issued.scopes()).contains("READ", "WRITE");
    assertThat(tokens.find(issued.token()).orElseThrow().accountId()).isEqualTo("acc-1");
  }

  @Test
  void forgetsItsTokensWithTheApp() {
    var issued = (UserTokens.Answer.Issued) exchange(claims -> {});
    addon.uninstall();

    assertThat(tokens.find(issued.token())).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        bad("another audience", c -> c.put("aud", "https://example.com"), "aud"),
        bad("another site", c -> c.put("tnt", "http://localhost:1"), "tnt"),
        bad("another client", c -> c.put("iss", "urn:atlassian:connect:clientid:x"), "client"),
        bad("no urn", c -> c.put("sub", "acc-1"), "sub"),
        bad(
            "a stranger",
            c -> c.put("sub", "urn:atlassian:connect:useraccountid:acc-2"),
            "account"),
        bad("a long life", c -> c.put("exp", c.path("iat").asLong() + 61), "60 s"),
        bad("an old one", c -> c.put("iat", 1_000).put("exp", 1_060), "client or wrong secret"));
  }

  private static Arguments bad(String what, Consumer<ObjectNode> change, String because) {
    return Arguments.of(what, change, because);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refuses(String what, Consumer<ObjectNode> change, String because) {
    var refused = (UserTokens.Answer.Refused) exchange(change);
    assertThat(refused.error()).isEqualTo("invalid_grant");
    assertThat(refused.description()).contains(because);
  }

  @Test
  void refusesAnotherSecret() {
    var answer = tokens.exchange(form(Jwt.hs256(assertion(), "x".repeat(64))));
    assertThat(answer).isInstanceOf(UserTokens.Answer.Refused.class);
  }

  private UserTokens.Answer exchange(Consumer<ObjectNode> change) {
    var claims = assertion();
    change.accept(claims);
    return tokens.exchange(
        form(Jwt.hs256(claims, addon.installation().orElseThrow().sharedSecret())));
  }

  private ObjectNode assertion() {
    var clientId = addon.installation().orElseThrow().oauthClientId();
    return Jwt.claims(
            "urn:atlassian:connect:clientid:" + clientId, Instant.now(), Duration.ofSeconds(60))
        .put("sub", "urn:atlassian:connect:useraccountid:acc-1")
        .put("aud", UserTokens.SERVER)
        .put("tnt", SITE);
  }

  private static Map<String, String> form(String assertion) {
    return Map.of("grant_type", UserTokens.GRANT, "assertion", assertion);
  }
}
