package dev.idd.sandbox.connect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one Connect app of this site: how Jira installs it, calls it and frames its pages. */
public final class ConnectAddon {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIFE = Duration.ofMinutes(3);

  private final Supplier<URI> jira;
  private final Clock realTime = Clock.systemUTC();
  private final InstallKeys keys;
  private final Calls calls = new Calls();
  private volatile Installation installed;
  private volatile Installation pending;
  private volatile Optional<URI> installedFrom = Optional.empty();
  private volatile Consumer<Installation> arriving = installation -> {};

  /**
   * @param jira this site's base URL, known once its server runs
   */
  public ConnectAddon(Supplier<URI> jira, Atlassian atlassian) {
    this.jira = jira;
    this.keys = atlassian.keys();
  }

  /** On a site that is alone in the world. */
  public ConnectAddon(Supplier<URI> jira) {
    this(jira, new Atlassian());
  }

  /** Whom to tell of an app just before it is told that it is installed: it may call at once. */
  public void onArrival(Consumer<Installation> told) {
    arriving = told;
  }

  /** Reads the descriptor and hands the app a new secret, signed with the install key. */
  public synchronized Installation install(URI descriptorUrl) {
    var candidate = Installation.of(fetch(descriptorUrl), site());
    installedFrom = Optional.of(descriptorUrl);
    pending = candidate; // the app may call back before it has answered
    try {
      arriving.accept(candidate);
      tell("installed", candidate);
      installed = candidate;
    } finally {
      pending = null;
    }
    return candidate;
  }

  /** Installs again from the same place, as Jira does: same client key, new secret. */
  public synchronized Installation reinstall() {
    return install(
        installedFrom.orElseThrow(() -> new IllegalStateException("the app was never installed")));
  }

  public synchronized void uninstall() {
    var leaving = required();
    installed = null;
    tell("uninstalled", leaving);
  }

  public Optional<Installation> installation() {
    return Optional.ofNullable(installed);
  }

  /** The public key the app asks for when it checks an install. */
  public Optional<String> publicKey(String keyId) {
    return keys.pem(keyId);
  }

  /** What {@code AP.context.getToken} gives a page of the app. */
  public String contextToken(String accountId, ObjectNode moduleContext) {
    return required().contextToken(realTime.instant(), accountId, moduleContext);
  }

  public String contextToken(String accountId) {
    return contextToken(accountId, JSON.createObjectNode());
  }

  /**
   * Where Jira points the frame of a module for this person.
   *
   * @param context values by token, such as {@code issue.key}; a token without value becomes empty
   */
  public URI iframeUrl(String moduleKey, Map<String, String> context, String accountId) {
    var installation = required();
    var module =
        installation
            .descriptor()
            .module(moduleKey)
            .orElseThrow(() -> new IllegalArgumentException("no module " + moduleKey));
    return framed(installation, moduleKey, module.url(), context, accountId);
  }

  /** Like {@link #iframeUrl}, for a module with several pages, such as create, edit and view. */
  public URI pageUrl(String moduleKey, String page, Map<String, String> context, String accountId) {
    var installation = required();
    var url =
        installation
            .descriptor()
            .module(moduleKey)
            .map(module -> module.json().path(page).path("url").asText())
            .filter(found -> !found.isEmpty())
            .orElseThrow(() -> new IllegalArgumentException("no " + page + " in " + moduleKey));
    return framed(installation, moduleKey, url, context, accountId);
  }

  private URI framed(
      Installation installation,
      String moduleKey,
      String url,
      Map<String, String> context,
      String accountId) {
    var descriptor = installation.descriptor();
    var relative =
        ContextTokens.resolve(url, context)
            + (url.contains("?") ? "&" : "?")
            + String.join(
                "&",
                "xdm_e=" + CanonicalRequest.encode(site()),
                "xdm_c="
                    + CanonicalRequest.encode("channel-" + descriptor.key() + "__" + moduleKey),
                "cp=",
                "lic=active",
                "cv=1001.0.0-SNAPSHOT");
    var request = CanonicalRequest.of("GET", URI.create(relative));
    var jwt = installation.tokenFor(request, realTime.instant(), accountId);
    return URI.create(descriptor.baseUrl() + relative + "&jwt=" + jwt);
  }

  /** Secrets that are good now; during an install the new one is good already. */
  List<Installation> good() {
    return Stream.of(pending, installed).filter(i -> i != null).toList();
  }

  Calls calls() {
    return calls;
  }

  Clock realTime() {
    return realTime;
  }

  String site() {
    return jira.get().toString().replaceAll("/+$", "");
  }

  private Installation required() {
    return installation().orElseThrow(() -> new IllegalStateException("the app is not installed"));
  }

  private Descriptor fetch(URI descriptorUrl) {
    try {
      var response = calls.send(Calls.to(descriptorUrl).GET().build());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "descriptor " + descriptorUrl + " answers " + response.statusCode());
      }
      return Descriptor.parse(JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException("descriptor " + descriptorUrl + " cannot be read", e);
    }
  }

  private void tell(String event, Installation installation) {
    var url = installation.descriptor().lifecycleUrl(event);
    if (url.isEmpty()) {
      return;
    }
    var uri = URI.create(installation.descriptor().baseUrl() + url.get());
    try {
      var request =
          Calls.to(uri)
              .header("Authorization", "JWT " + installToken(url.get(), installation))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(lifecycleBody(event, installation).toString()))
              .build();
      var response = calls.send(request);
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            "the app refused '%s': %d %s".formatted(event, response.statusCode(), response.body()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the app cannot be told '" + event + "'", e);
    }
  }

  private String installToken(String relativeUrl, Installation installation) {
    var claims = Jwt.claims(installation.clientKey(), realTime.instant(), LIFE);
    claims.putArray("aud").add(installation.descriptor().baseUrl());
    claims.put("qsh", CanonicalRequest.of("POST", URI.create(relativeUrl)).queryHash());
    return keys.sign(claims);
  }

  private ObjectNode lifecycleBody(String event, Installation installation) {
    var body =
        JSON.createObjectNode()
            .put("key", installation.descriptor().key())
            .put("clientKey", installation.clientKey())
            .put("oauthClientId", installation.oauthClientId())
            .put("baseUrl", site())
            .put("displayUrl", site())
            .put("displayUrlServicedeskHelpCenter", site())
            .put("productType", "jira")
            .put("description", "Atlassian Jira at " + site())
            .put("serverVersion", "100288")
            .put("pluginsVersion", "1001.0.0-SNAPSHOT")
            .put("eventType", event);
    return event.equals("installed") ? body.put("sharedSecret", installation.sharedSecret()) : body;
  }
}
