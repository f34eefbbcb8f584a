package dev.idd.sandbox.connect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** One app in one site, and the secret the two share. */
public record Installation(
    String clientKey, String oauthClientId, String sharedSecret, Descriptor descriptor) {

  private static final Duration LIFE = Duration.ofMinutes(3);
  private static final Duration CONTEXT_LIFE = Duration.ofMinutes(15);

  /** A site keeps its client key for an app; the secret is new at every install. */
  static Installation of(Descriptor descriptor, String site) {
    return new Installation(
        uuid(site + "|" + descriptor.key()), uuid("oauth|" + site), newSecret(), descriptor);
  }

  /** For a call from Jira to the app, or a page of the app in a frame. */
  String tokenFor(CanonicalRequest request, Instant now, String accountId) {
    var claims = Jwt.claims(clientKey, now, LIFE).put("qsh", request.queryHash());
    if (accountId != null) {
      claims.put("sub", accountId);
    }
    return Jwt.hs256(claims, sharedSecret);
  }

  /** For a page of the app that calls its own server. */
  String contextToken(Instant now, String accountId, ObjectNode moduleContext) {
    var claims =
        Jwt.claims(clientKey, now, CONTEXT_LIFE)
            .put("sub", accountId)
            .put("qsh", CanonicalRequest.CONTEXT);
    claims.set("context", moduleContext);
    return Jwt.hs256(claims, sharedSecret);
  }

  private static String newSecret() {
    var bytes = new byte[48];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }
}
