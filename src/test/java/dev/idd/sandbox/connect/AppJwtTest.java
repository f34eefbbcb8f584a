package dev.idd.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.SandboxClock;
import dev.idd.sandbox.server.Authenticator.Unauthorised;
import dev.idd.sandbox.server.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AppJwtTest {
  private static final URI SITE = URI.create("http://localhost:8090");
  private static final URI CALL = URI.create("/rest/api/3/issue/OPS-1?fields=status&expand=a,b");

  private final StubApp app;
  private final JiraSite site = new JiraSite(new SandboxClock(), SITE);
  private final ConnectAddon addon = new ConnectAddon(() -> SITE);
  private final AppJwt authenticator = new AppJwt(site, addon);

  AppJwtTest() throws Exception {
    app = new StubApp();
  }

  @BeforeEach
  void install() {
    addon.onArrival(new AppOnSite(site, "OPS", "Closed")::arrive);
    addon.install(app.descriptorUrl());
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void believesATokenForExactlyThisRequest() {
    var caller = authenticator.authenticate(request(CALL, signed(c -> {}))).orElseThrow();

    assertThat(caller.account().app()).isTrue();
    assertThat(caller.appKey()).contains("stub.app");
    assertThat(caller.scopes().orElseThrow()).contains("READ", "WRITE", "ACT_AS_USER");
  }

  @Test
  void leavesOtherCredentialsToOthers() {
    assertThat(authenticator.authenticate(request(CALL, "Basic abc"))).isEmpty();
  }

  @Test
  void countsTheWholeQueryIntoTheHash() {
    var other = URI.create("/rest/api/3/issue/OPS-1?fields=status&expand=a");
    assertThatThrownBy(() -> authenticator.authenticate(request(other, signed(c -> {}))))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("qsh");
  }

  static Stream<Arguments> bad() {
    var now = Instant.now().getEpochSecond();
    return Stream.of(
        because("wrong qsh", c -> c.put("qsh", "0".repeat(64)), "qsh"),
        because("no qsh", c -> c.remove("qsh"), "qsh"),
        because("a token for pages", c -> c.put("qsh", "context-qsh"), "qsh"),
        because("another issuer", c -> c.put("iss", "someone.else"), "someone.else"),
        because("expired", c -> c.put("iat", now - 300).put("exp", now - 60), "expired"),
        because("no expiry", c -> c.remove("exp"), "exp"),
        because("expiry as text", c -> c.put("exp", Long.toString(now + 60)), "exp"),
        because("from the future", c -> c.put("iat", now + 120).put("exp", now + 180), "future"));
  }

  private static Arguments because(String what, Consumer<ObjectNode> change, String reason) {
    return Arguments.of(what, change, reason);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void refuses(String what, Consumer<ObjectNode> change, String reason) {
    assertThatThrownBy(() -> authenticator.authenticate(request(CALL, signed(change))))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refusesAnotherSecretAndAnotherAlgorithm() {
    var forged = Jwt.hs256(claims(), "x".repeat(64));
    var none = "eyJhbGciOiJub25lIn0." + forged.split("\\.")[1] + ".";
    assertThatThrownBy(() -> authenticator.authenticate(request(CALL, "JWT " + forged)))
        .hasMessageContaining("signature");
    assertThatThrownBy(() -> authenticator.authenticate(request(CALL, "JWT " + none)))
        .hasMessageContaining("HS256");
    assertThatThrownBy(() -> authenticator.authenticate(request(CALL, "JWT a.b")))
        .hasMessageContaining("not a JWT");
  }

  @Test
  void refusesTheOldSecretAfterARotation() {
    var old = signed(c -> {});
    addon.reinstall();
    assertThatThrownBy(() -> authenticator.authenticate(request(CALL, old)))
        .hasMessageContaining("signature");
  }

  @Test
  void refusesAnAppThatLeft() {
    var token = signed(c -> {});
    addon.uninstall();
    assertThatThrownBy(() -> authenticator.authenticate(request(CALL, token)))
        .hasMessageContaining("installed");
  }

  private String signed(Consumer<ObjectNode> change) {
    var claims = claims();
    change.accept(claims);
    return "JWT " + Jwt.hs256(claims, addon.installation().orElseThrow().sharedSecret());
  }

  private static ObjectNode claims() {
    return Jwt.claims("stub.app", Instant.now(), Duration.ofMinutes(3))
        .put("qsh", CanonicalRequest.of("GET", CALL).queryHash());
  }

  private static Request request(URI uri, String authorization) {
    return new Request(
        "GET",
        uri.getRawPath(),
        uri.getRawQuery(),
        Map.<String, List<String>>of(),
        Map.of("authorization", authorization),
        "");
  }
}
