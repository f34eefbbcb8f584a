package dev.idd.app.connect;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.idd.probe.WhoAmI;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application, and somebody who talks to it as Atlassian and as a Jira site do. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "idd.connect.pages=classpath:/test-pages/")
@Import(WhoAmI.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConnectApp {
  static final String APP_KEY = "dev.idd.jira";
  static final String APP_URL = "http://localhost:8080";
  static final String KEY_ID = "kid-1";
  static final KeyPair ATLASSIAN = TestSigner.rsaKey();
  static final WireMockServer SITE = new WireMockServer(options().dynamicPort());
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void atlassian(DynamicPropertyRegistry properties) {
    SITE.start();
    properties.add("atlassian.connect.public-key-base-url", () -> SITE.baseUrl() + "/keys");
    properties.add("idd.connect.oauth-url", SITE::baseUrl);
  }

  @BeforeAll
  void publishKey() {
    SITE.stubFor(
        WireMock.get("/keys/" + KEY_ID)
            .willReturn(aResponse().withBody(TestSigner.pem(ATLASSIAN))));
  }

  @AfterAll
  void forgetStubs() {
    SITE.resetAll();
  }

  /** A Jira site that has, or will have, the app. */
  record Site(String clientKey, String secret) {
    Map<String, Object> claims() {
      return TestSigner.claims(clientKey);
    }

    String contextToken(String account) {
      var claims = claims();
      claims.put("sub", account);
      claims.put("qsh", "context-qsh");
      return TestSigner.hs256(claims, secret);
    }

    String requestToken(String method, String pathAndQuery) {
      var claims = claims();
      claims.put("sub", "ada");
      claims.put("qsh", TestSigner.queryHash(method, pathAndQuery));
      return TestSigner.hs256(claims, secret);
    }
  }

  static Map<String, Object> lifecycleClaims(String clientKey, String path) {
    var claims = TestSigner.claims(clientKey);
    claims.put("aud", List.of(APP_URL));
    claims.put("qsh", TestSigner.queryHash("POST", path));
    return claims;
  }

  static String lifecycleToken(String clientKey, String path) {
    return TestSigner.rs256(lifecycleClaims(clientKey, path), ATLASSIAN.getPrivate(), KEY_ID);
  }

  static String lifecycleBody(Site site, String event) {
    return lifecycleBody(site, event, SITE.baseUrl());
  }

  static String lifecycleBody(Site site, String event, String siteUrl) {
    var body = new LinkedHashMap<String, String>();
    body.put("key", APP_KEY);
    body.put("clientKey", site.clientKey());
    body.put("sharedSecret", site.secret());
    body.put("oauthClientId", "oauth-" + site.clientKey());
    body.put("baseUrl", siteUrl);
    body.put("displayUrl", siteUrl);
    body.put("productType", "jira");
    body.put("description", "A site");
    body.put("eventType", event);
    return body.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }

  void install(Site site) {
    assertStatus(
        204,
        post(
            "/connect/installed",
            lifecycleToken(site.clientKey(), "/connect/installed"),
            lifecycleBody(site, "installed")));
  }

  void uninstall(Site site) {
    assertStatus(
        204,
        post(
            "/connect/uninstalled",
            lifecycleToken(site.clientKey(), "/connect/uninstalled"),
            lifecycleBody(site, "uninstalled")));
  }

  private static void assertStatus(int status, HttpResponse<String> response) {
    org.assertj.core.api.Assertions.assertThat(response.statusCode())
        .as(response.body())
        .isEqualTo(status);
  }

  HttpResponse<String> get(String pathAndQuery, String token) {
    return send(request(pathAndQuery, token).GET());
  }

  HttpResponse<String> post(String pathAndQuery, String token, String body) {
    return send(
        request(pathAndQuery, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String pathAndQuery, String token) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + pathAndQuery));
    return token == null ? request : request.header("Authorization", "JWT " + token);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
