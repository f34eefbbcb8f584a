package dev.idd.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.connect.spring.internal.jwt.RsaJwtReader;
import dev.idd.sandbox.model.Json;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectAddonTest {
  private final StubApp app;
  private final ConnectAddon addon = new ConnectAddon(() -> URI.create("http://localhost:8090/"));

  ConnectAddonTest() throws Exception {
    app = new StubApp();
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void installsWithATokenTheKeyServerVouchesFor() throws Exception {
    addon.install(app.descriptorUrl());

    var call = app.calls("/installed").get(0);
    var token = call.header("Authorization").substring("JWT ".length());
    var pem = addon.publicKey(RsaJwtReader.getKeyIdAndCheckSigningAlgorithm(token)).orElseThrow();
    var claims = new RsaJwtReader(pem).readAndVerify(token, null);
    var body = Json.read(call.body());
    assertThat(claims.getAudience()).containsExactly(app.baseUrl());
    assertThat(claims.getIssuer()).isEqualTo(body.path("clientKey").asText()).isNotEmpty();
    assertThat(claims.getStringClaim("qsh"))
        .isEqualTo(new CanonicalRequest("POST", "/installed", "").queryHash());
    assertThat(claims.getExpirationTime()).isInTheFuture();
    assertThat(body.path("sharedSecret").asText()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(body.path("baseUrl").asText()).isEqualTo("http://localhost:8090");
    assertThat(body.path("eventType").asText()).isEqualTo("installed");
  }

  @Test
  void knowsNoOtherKeyThanItsOwn() {
    assertThat(addon.publicKey("someone-elses")).isEmpty();
  }

  @Test
  void rotatesTheSecretButNotTheClientKeyWhenInstalledAgain() {
    var first = addon.install(app.descriptorUrl());
    var second = addon.reinstall();

    assertThat(second.clientKey()).isEqualTo(first.clientKey());
    assertThat(second.sharedSecret()).isNotEqualTo(first.sharedSecret());
    assertThat(addon.good()).containsExactly(second);
  }

  @Test
  void keepsTheOldSecretWhenTheAppRefusesTheNewOne() {
    var first = addon.install(app.descriptorUrl());
    app.answering(call -> 401);

    assertThatThrownBy(addon::reinstall).hasMessageContaining("refused 'installed': 401");
    assertThat(addon.good()).containsExactly(first);
  }

  @Test
  void forgetsTheAppAndTellsItWhenUninstalled() {
    addon.install(app.descriptorUrl());
    addon.uninstall();

    var call = app.calls("/uninstalled").get(0);
    assertThat(call.jwt().header().path("alg").asText()).isEqualTo("RS256");
    assertThat(Json.read(call.body()).has("sharedSecret")).isFalse();
    assertThat(addon.installation()).isEmpty();
    assertThatThrownBy(() -> addon.contextToken("me")).hasMessageContaining("not installed");
  }

  @Test
  void framesAModuleWithItsContextAndATokenForExactlyThatUrl() {
    var installation = addon.install(app.descriptorUrl());
    var url = addon.iframeUrl("panel", Map.of("issue.key", "OPS-1"), "acc-1");

    assertThat(url.toString())
        .startsWith(app.baseUrl() + "/panel?issueKey=OPS-1&x=&xdm_e=http%3A%2F%2Flocalhost%3A8090&")
        .contains("&xdm_c=channel-stub.app__panel", "&cp=", "&lic=", "&cv=", "&jwt=");
    var jwt = Jwt.parse(url.toString().replaceFirst(".*&jwt=", ""));
    jwt.verify(installation.sharedSecret(), Instant.now());
    assertThat(jwt.claim("sub")).isEqualTo("acc-1");
    assertThat(jwt.claim("qsh")).isEqualTo(CanonicalRequest.of("GET", url).queryHash());
  }

  @Test
  void givesPagesATokenForNoUrlAtAll() {
    var installation = addon.install(app.descriptorUrl());
    var jwt =
        Jwt.parse(addon.contextToken("acc-1")).verify(installation.sharedSecret(), Instant.now());

    assertThat(jwt.claim("qsh")).isEqualTo("context-qsh");
    assertThat(jwt.claim("sub")).isEqualTo("acc-1");
    assertThat(jwt.claim("iss")).isEqualTo(installation.clientKey());
  }

  @Test
  void refusesADescriptorThatDoesNotAskForSignedInstalls() {
    var descriptor =
        Json.read("{\"key\":\"a\",\"baseUrl\":\"http://a\",\"authentication\":{\"type\":\"jwt\"}}");
    assertThatThrownBy(() -> Descriptor.parse(descriptor)).hasMessageContaining("signed-install");
  }
}
