package dev.idd.app.extract.codehost;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.idd.app.extract.codehost.CodeHosts.Known;
import dev.idd.app.extract.codehost.Landing.Landed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we ask code hosts, and what we make of their answers. */
class CodeHostsTest {
  private static final WireMockServer API = new WireMockServer(options().dynamicPort());
  private static final String COMMIT = "https://github.com/acme/shop/commit/4be1f2a";
  private static final String PULL = "https://github.com/acme/shop/pull/12";

  @BeforeAll
  static void start() {
    API.start();
  }

  @AfterAll
  static void stop() {
    API.stop();
  }

  @BeforeEach
  void reset() {
    API.resetAll();
  }

  private static CodeHosts hosts(@Nullable String github, @Nullable String bitbucket) {
    return new CodeHosts(
        new CodeHostSettings(
            new CodeHostSettings.GitHub(
                URI.create("https://github.com"), URI.create(API.baseUrl()), github),
            new CodeHostSettings.Bitbucket(
                URI.create("https://bitbucket.org"),
                URI.create(API.baseUrl() + "/2.0"),
                bitbucket)));
  }

  private static Known known(String link) {
    return hosts("gh-token", "bb-token").first(List.of(link)).orElseThrow();
  }

  private static void answers(String path, String json) {
    API.stubFor(get(path).willReturn(okJson(json)));
  }

  @Test
  void withoutTokensNobodyIsAsked() {
    assertThat(hosts(null, " ").first(List.of(COMMIT, PULL))).isEmpty();
  }

  @Test
  void aCommitOnGitHubLandedWhenItWasCommitted() {
    answers(
        "/repos/acme/shop/commits/4be1f2a",
        "{\"sha\":\"4be1f2a77\",\"commit\":{\"committer\":{\"date\":\"2026-01-31T10:00:00Z\"}}}");

    assertThat(known(COMMIT).landing())
        .isEqualTo(new Landed(Instant.parse("2026-01-31T10:00:00Z"), "4be1f2a77"));
    assertThat(API.findAll(anyRequestedFor(anyUrl())).get(0).getHeader("Authorization"))
        .isEqualTo("Bearer gh-token");
  }

  @Test
  void aPullRequestOnGitHubLandedWhenItWasMerged() {
    answers(
        "/repos/acme/shop/pulls/12",
        "{\"merged_at\":\"2026-01-31T10:00:00Z\",\"merge_commit_sha\":\"abc\"}");

    assertThat(known(PULL + "/files#diff").landing())
        .isEqualTo(new Landed(Instant.parse("2026-01-31T10:00:00Z"), "abc"));
  }

  @Test
  void anOpenPullRequestHasNotLanded() {
    answers("/repos/acme/shop/pulls/12", "{\"merged_at\":null,\"merge_commit_sha\":\"preview\"}");
    answers("/2.0/repositories/acme/shop/pullrequests/3", "{\"state\":\"OPEN\"}");

    assertThat(known(PULL).landing()).isEqualTo(new Landing.NotMerged());
    assertThat(known("https://bitbucket.org/acme/shop/pull-requests/3").landing())
        .isEqualTo(new Landing.NotMerged());
  }

  @Test
  void aPullRequestOnBitbucketLandedWithItsMergeCommit() {
    answers(
        "/2.0/repositories/acme/shop/pullrequests/3",
        "{\"state\":\"MERGED\",\"merge_commit\":{\"hash\":\"abc\"}}");
    answers(
        "/2.0/repositories/acme/shop/commit/abc",
        "{\"hash\":\"abcdef\",\"date\":\"2026-01-31T11:00:00+01:00\"}");

    assertThat(known("https://bitbucket.org/acme/shop/pull-requests/3").landing())
        .isEqualTo(new Landed(Instant.parse("2026-01-31T10:00:00Z"), "abcdef"));
    assertThat(known("https://bitbucket.org/acme/shop/commits/abc0000").change().kind())
        .isEqualTo(Change.Kind.COMMIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 404, 422})
  void whatIsNotForUsIsUnreadable(int status) {
    API.stubFor(
        get(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Location", "/else")));

    assertThat(known(COMMIT).landing()).isEqualTo(new Landing.Unreadable());
    assertThat(API.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aBusyHostIsAskedAgainLater(int status) {
    API.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(status)));

    assertThatThrownBy(() -> known(COMMIT).landing()).isInstanceOf(CodeHostBusy.class);
  }

  @Test
  void aLimitThatIsUsedUpIsNoRefusal() {
    API.stubFor(
        get(anyUrl())
            .willReturn(aResponse().withStatus(403).withHeader("X-RateLimit-Remaining", "0")));

    assertThatThrownBy(() -> known(COMMIT).landing()).isInstanceOf(CodeHostBusy.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/acme/shop",
        "https://github.com/acme/shop/commit/../../../user",
        "https://github.com/acme/shop/commit/nothex!",
        "https://github.com/acme/../commit/4be1f2a",
        "https://github.com.evil.example/acme/shop/commit/4be1f2a",
        "https://github.com@evil.example/acme/shop/commit/4be1f2a",
        "https://evil.example/github.com/acme/shop/commit/4be1f2a",
        "http://github.com/acme/shop/commit/4be1f2a",
        "https://github.com/acme/shop/pull/12e4",
        "",
      })
  void otherLinksAreNotFollowed(String link) {
    assertThat(hosts("gh-token", "bb-token").first(List.of(link))).isEmpty();
  }

  @Test
  void theFirstLinkThatCanBeAskedCounts() {
    Known found =
        hosts("t", null).first(List.of("https://git.example.com/x", PULL, COMMIT)).orElseThrow();

    assertThat(found.change())
        .isEqualTo(new Change("acme", "shop", Change.Kind.PULL_REQUEST, "12"));
  }
}
