package dev.idd.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may come in, row by row, in the order in which a site meets the application. The table that
 * this test prints is the one in docs/operations.md.
 */
class HandshakeTest extends ConnectApp {
  private static final String IN = "/connect/installed";
  private static final String OUT = "/connect/uninstalled";
  private static final String PAGE = "/pages/panel";
  private static final String API = "/api/test/who-am-i";
  private static final String HOOK = "/connect/webhooks/issue-updated";
  private static final String OPEN = "/atlassian-connect.json";
  private static final KeyPair STRANGER = TestSigner.rsaKey();
  private static final String ISSUE = "{\"issue\":{\"id\":\"10\",\"key\":\"OPS-1\"}}";

  private final Site site = new Site("handshake-site", "first-" + "s".repeat(64));
  private final Site other = new Site("handshake-other", "other-" + "o".repeat(64));
  private final Site again = new Site(site.clientKey(), "second-" + "t".repeat(64));
  private final List<Row> rows = new ArrayList<>();

  private record Row(String what, int wanted, int answered) {}

  @Test
  void everybodyIsLetInOrKeptOutAsTheTableSays() throws IOException {
    beforeTheInstallation();
    theInstallation();
    pages();
    calls();
    webhooks();
    openAddresses();
    afterAReinstallation();
    afterTheRemoval();

    String table = table();
    System.out.println(table);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.answered()).as(row.what()).isEqualTo(row.wanted()));
    assertThat(Files.readString(Path.of("docs/operations.md")))
        .as("docs/operations.md shows another table than this:\n%s", table)
        .contains(table);
  }

  private void beforeTheInstallation() {
    expect(401, "page, before the installation", get(PAGE, site.requestToken("GET", PAGE)));
    expect(401, "install without token", post(IN, null, lifecycleBody(site, "installed")));
    install(
        401,
        "install, signed with the shared secret (HS256)",
        TestSigner.hs256(lifecycleClaims(site.clientKey(), IN), site.secret()),
        site);
    install(
        401,
        "install, not signed at all",
        TestSigner.unsigned(lifecycleClaims(site.clientKey(), IN)),
        site);
    install(401, "install, garbage for a token", "a.b.c", site);
    install(
        401,
        "install, made for another app (aud)",
        rs(lifecycle(claims -> claims.put("aud", List.of("https://evil.example")))),
        site);
    install(
        401,
        "install, made for no app (aud missing)",
        rs(lifecycle(claims -> claims.remove("aud"))),
        site);
    install(
        401,
        "install, unknown key id",
        TestSigner.rs256(lifecycleClaims(site.clientKey(), IN), ATLASSIAN.getPrivate(), "nope"),
        site);
    install(
        401,
        "install, signed with another key",
        TestSigner.rs256(lifecycleClaims(site.clientKey(), IN), STRANGER.getPrivate(), KEY_ID),
        site);
    install(401, "install, expired 60 s ago", rs(lifecycle(expiredBefore(60))), site);
    install(
        401,
        "first install, wrong query hash",
        rs(lifecycle(claims -> claims.put("qsh", "bad"))),
        site);
    install(
        401, "first install, no query hash", rs(lifecycle(claims -> claims.remove("qsh"))), site);
    install(
        403, "first install, body of another site", lifecycleToken(site.clientKey(), IN), other);
    expect(
        403,
        "first install, site outside the allowed addresses",
        post(
            IN,
            lifecycleToken(site.clientKey(), IN),
            lifecycleBody(site, "installed", "https://intranet.example.com")));
    install(
        403,
        "first install, secret shorter than 32 bytes",
        lifecycleToken(site.clientKey(), IN),
        new Site(site.clientKey(), "short"));
    expect(400, "install, body is not JSON", post(IN, lifecycleToken(site.clientKey(), IN), "{"));
  }

  private void theInstallation() {
    install(204, "install", lifecycleToken(site.clientKey(), IN), site);
    install(
        401,
        "install again, wrong query hash",
        rs(lifecycle(claims -> claims.put("qsh", "bad"))),
        site);
    install(204, "install again", lifecycleToken(site.clientKey(), IN), site);
    install(
        403, "install again, body of another site", lifecycleToken(site.clientKey(), IN), other);
    install(204, "install of another site", lifecycleToken(other.clientKey(), IN), other);
  }

  private void pages() {
    String query = PAGE + "?b=2&a=x%20y&a=1";
    expect(401, "page without token", get(PAGE, null));
    expect(200, "page", get(PAGE, site.requestToken("GET", PAGE)));
    expect(200, "page with parameters", get(query, site.requestToken("GET", query)));
    expect(
        200,
        "page, token as ?jwt=",
        get(PAGE + "?b=2&jwt=" + site.requestToken("GET", PAGE + "?b=2"), null));
    expect(
        401,
        "page, token for other parameters",
        get(PAGE + "?b=3", site.requestToken("GET", PAGE + "?b=2")));
    expect(401, "page, token for another method", get(PAGE, site.requestToken("POST", PAGE)));
    expect(200, "page, expired 10 s ago (clocks differ)", get(PAGE, pageToken(expiredBefore(10))));
    expect(401, "page, expired 60 s ago", get(PAGE, pageToken(expiredBefore(60))));
    expect(401, "page, never expires", get(PAGE, pageToken(claims -> claims.remove("exp"))));
    expect(
        401,
        "page, wrong secret",
        get(PAGE, new Site(site.clientKey(), "x".repeat(64)).requestToken("GET", PAGE)));
    expect(
        401,
        "page, secret of another site",
        get(PAGE, new Site(site.clientKey(), other.secret()).requestToken("GET", PAGE)));
    expect(
        401,
        "page, unknown issuer",
        get(PAGE, new Site("nobody", site.secret()).requestToken("GET", PAGE)));
    expect(401, "page, no issuer", get(PAGE, pageToken(claims -> claims.remove("iss"))));
    expect(401, "page, garbage for a token", get(PAGE, "a.b.c"));
    expect(401, "page, not signed at all", get(PAGE, TestSigner.unsigned(claims(site, PAGE))));
    expect(401, "page, signed as an installation (RS256)", get(PAGE, rs(claims(site, PAGE))));
    expect(401, "page, no query hash", get(PAGE, pageToken(claims -> claims.remove("qsh"))));
    expect(401, "page, context token", get(PAGE, site.contextToken("ada")));
    expect(401, "page, token that calls itself ours", get(PAGE, ourOwnToken(queryHash(PAGE))));
  }

  private void calls() {
    expect(401, "API without token", get(API, null));
    expect(200, "API, context token", get(API, site.contextToken("ada")));
    expect(401, "API, token for exactly this request", get(API, site.requestToken("GET", API)));
    expect(401, "API, no query hash", get(API, TestSigner.hs256(without("qsh"), site.secret())));
    expect(
        401,
        "API, context token of nobody",
        get(API, TestSigner.hs256(without("sub"), site.secret())));
    expect(401, "API, context token of 'unknown'", get(API, site.contextToken("unknown")));
    expect(
        401,
        "API, context token, wrong secret",
        get(API, new Site(site.clientKey(), "x".repeat(64)).contextToken("ada")));
    expect(401, "API, token that calls itself ours", get(API, ourOwnToken("context-qsh")));
    expect(401, "API, garbage for a token", get(API, "a.b.c"));
    expect(401, "API, unknown address without token", get("/api/nothing/here", null));
    expect(
        404,
        "API, unknown address, context token",
        get("/api/nothing/here", site.contextToken("ada")));
  }

  private void webhooks() {
    expect(401, "webhook without token", post(HOOK, null, ISSUE));
    expect(204, "webhook", post(HOOK, site.requestToken("POST", HOOK), ISSUE));
    expect(
        401,
        "webhook, token for another webhook",
        post(HOOK, site.requestToken("POST", "/connect/webhooks/issue-created"), ISSUE));
    expect(401, "webhook, context token", post(HOOK, site.contextToken("ada"), ISSUE));
    expect(
        401,
        "webhook, no query hash",
        post(HOOK, TestSigner.hs256(site.claims(), site.secret()), ISSUE));
    expect(400, "webhook, body is not JSON", post(HOOK, site.requestToken("POST", HOOK), "{"));
    expect(204, "webhook, body not understood", post(HOOK, site.requestToken("POST", HOOK), "{}"));
    expect(
        413,
        "webhook, body over 1 MiB",
        post(HOOK, site.requestToken("POST", HOOK), "x".repeat(1024 * 1024 + 1)));
  }

  private void openAddresses() {
    expect(200, "descriptor without token", get(OPEN, null));
    expect(401, "descriptor, garbage for a token", get(OPEN, "a.b.c"));
    expect(401, "descriptor, context token", get(OPEN, site.contextToken("ada")));
    expect(401, "descriptor, signed as an installation (RS256)", get(OPEN, rs(claims(site, OPEN))));
    expect(200, "asset without token", get("/pages/assets/idd.svg", null));
    expect(401, "asset, garbage for a token", get("/pages/assets/idd.svg", "a.b.c"));
    expect(200, "health without token", get("/actuator/health", null));
    expect(403, "other management addresses", get("/actuator/env", null));
  }

  private void afterAReinstallation() {
    install(204, "install again with a new secret", lifecycleToken(site.clientKey(), IN), again);
    expect(401, "page, old secret", get(PAGE, site.requestToken("GET", PAGE)));
    expect(200, "page, new secret", get(PAGE, again.requestToken("GET", PAGE)));
  }

  private void afterTheRemoval() {
    expect(
        401,
        "uninstall, signed with the shared secret (HS256)",
        post(
            OUT, TestSigner.hs256(lifecycleClaims(site.clientKey(), OUT), again.secret()), gone()));
    expect(
        401,
        "uninstall, wrong query hash",
        post(OUT, lifecycleToken(site.clientKey(), IN), gone()));
    expect(
        403,
        "uninstall, body of another site",
        post(OUT, lifecycleToken(other.clientKey(), OUT), gone()));
    expect(204, "uninstall", post(OUT, lifecycleToken(site.clientKey(), OUT), gone()));
    expect(401, "page, after the removal", get(PAGE, again.requestToken("GET", PAGE)));
    expect(401, "API, after the removal", get(API, again.contextToken("ada")));
    expect(401, "webhook, after the removal", post(HOOK, again.requestToken("POST", HOOK), ISSUE));
    expect(
        200, "page of another site, after the removal", get(PAGE, other.requestToken("GET", PAGE)));
    install(204, "install after the removal", lifecycleToken(site.clientKey(), IN), again);
    expect(200, "API, after it came back", get(API, again.contextToken("ada")));
  }

  private void install(int wanted, String what, String token, Site inBody) {
    expect(wanted, what, post(IN, token, lifecycleBody(inBody, "installed")));
  }

  private void expect(int wanted, String what, java.net.http.HttpResponse<String> answer) {
    rows.add(new Row(what, wanted, answer.statusCode()));
  }

  private String gone() {
    return lifecycleBody(again, "uninstalled");
  }

  private String table() {
    return rows.stream()
        .map(row -> "| %s | %d |".formatted(row.what(), row.answered()))
        .collect(Collectors.joining("\n", "| request | answer |\n|---|---|\n", "\n"));
  }

  private static String rs(Map<String, Object> claims) {
    return TestSigner.rs256(claims, ATLASSIAN.getPrivate(), KEY_ID);
  }

  private Map<String, Object> lifecycle(Consumer<Map<String, Object>> change) {
    var claims = lifecycleClaims(site.clientKey(), IN);
    change.accept(claims);
    return claims;
  }

  private static Map<String, Object> claims(Site site, String path) {
    var claims = site.claims();
    claims.put("sub", "ada");
    claims.put("qsh", queryHash(path));
    return claims;
  }

  private static String queryHash(String path) {
    return TestSigner.queryHash("GET", path);
  }

  private String pageToken(Consumer<Map<String, Object>> change) {
    var claims = claims(site, PAGE);
    change.accept(claims);
    return TestSigner.hs256(claims, site.secret());
  }

  private Map<String, Object> without(String claim) {
    var claims = site.claims();
    claims.put("sub", "ada");
    claims.put("qsh", "context-qsh");
    claims.remove(claim);
    return claims;
  }

  private static Consumer<Map<String, Object>> expiredBefore(int seconds) {
    return claims -> {
      claims.put("iat", Instant.now().getEpochSecond() - 600);
      claims.put("exp", Instant.now().getEpochSecond() - seconds);
    };
  }

  /** What the library itself would issue for a page; nobody here needs such tokens. */
  private String ourOwnToken(String queryHash) {
    var claims = TestSigner.claims(APP_KEY);
    claims.put("aud", List.of(APP_KEY));
    claims.put("sub", "ada");
    claims.put("clientKey", site.clientKey());
    claims.put("qsh", queryHash);
    return TestSigner.hs256(claims, site.secret());
  }
}
