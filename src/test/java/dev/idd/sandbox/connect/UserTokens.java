package dev.idd.sandbox.connect;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Atlassian's authorization server: lets the app act as a person, for a while and within its
 * scopes.
 */
public final class UserTokens {
  static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  static final String SERVER = "https://oauth-2-authorization-server.services.atlassian.com";

  private static final String CLIENT = "urn:atlassian:connect:clientid:";
  private static final String ACCOUNT = "urn:atlassian:connect:useraccountid:";
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Duration LONGEST_ASSERTION = Duration.ofSeconds(60);

  /** Who an opaque token stands for. */
  public record Granted(String accountId, Set<String> scopes, Instant expires, String clientKey) {}

  /** The two ways the exchange ends, as OAuth names them. */
  sealed interface Answer {
    record Issued(String token, Set<String> scopes, long seconds) implements Answer {}

    record Refused(String error, String description) implements Answer {}
  }

  private final ConnectAddon addon;
  private final Predicate<String> activeAccount;
  private final Map<String, Granted> granted = new ConcurrentHashMap<>();

  /**
   * @param activeAccount whether an account id may be impersonated at all
   */
  public UserTokens(ConnectAddon addon, Predicate<String> activeAccount) {
    this.addon = addon;
    this.activeAccount = activeAccount;
  }

  Answer exchange(Map<String, String> form) {
    if (!GRANT.equals(form.get("grant_type"))) {
      return new Answer.Refused("unsupported_grant_type", "grant_type must be " + GRANT);
    }
    try {
      return issue(Jwt.parse(form.getOrDefault("assertion", "")));
    } catch (Jwt.Invalid e) {
      return new Answer.Refused("invalid_grant", "assertion: " + e.getMessage());
    }
  }

  /** The person behind a token, as long as it is good and the app is still installed. */
  public Optional<Granted> find(String token) {
    var now = addon.realTime().instant();
    return Optional.ofNullable(granted.get(token))
        .filter(grant -> now.isBefore(grant.expires()))
        .filter(
            grant -> addon.good().stream().anyMatch(i -> i.clientKey().equals(grant.clientKey())));
  }

  private Answer issue(Jwt assertion) {
    var now = addon.realTime().instant();
    var installation =
        addon.good().stream()
            .filter(i -> assertion.claim("iss").equals(CLIENT + i.oauthClientId()))
            .filter(i -> isSignedBy(i, assertion, now))
            .findFirst()
            .orElseThrow(() -> new Jwt.Invalid("unknown client or wrong secret"));
    demand(assertion.claim("aud").equals(SERVER), "aud must be " + SERVER);
    demand(assertion.claim("tnt").equals(addon.site()), "tnt must be " + addon.site());
    var life = Duration.between(assertion.instant("iat"), assertion.instant("exp"));
    demand(life.compareTo(LONGEST_ASSERTION) <= 0, "may not live longer than 60 s");
    demand(assertion.claim("sub").startsWith(ACCOUNT), "sub must start with " + ACCOUNT);
    var accountId = assertion.claim("sub").substring(ACCOUNT.length());
    demand(activeAccount.test(accountId), "no such account");
    if (!installation.descriptor().scopes().contains("ACT_AS_USER")) {
      return new Answer.Refused("unauthorized_client", "the app has no scope ACT_AS_USER");
    }
    var scopes = new TreeSet<>(installation.descriptor().scopes());
    var token = newToken();
    granted.put(token, new Granted(accountId, scopes, now.plus(LIFE), installation.clientKey()));
    return new Answer.Issued(token, scopes, LIFE.toSeconds());
  }

  /** Keeps looking while an install is under way, when two secrets are good. */
  private static boolean isSignedBy(Installation installation, Jwt assertion, Instant now) {
    try {
      assertion.verify(installation.sharedSecret(), now);
      return true;
    } catch (Jwt.Invalid e) {
      return false;
    }
  }

  private static void demand(boolean held, String otherwise) {
    if (!held) {
      throw new Jwt.Invalid(otherwise);
    }
  }

  private static String newToken() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
