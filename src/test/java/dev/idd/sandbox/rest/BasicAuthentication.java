package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Authenticator;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** {@code email:any-token} of a person on the site. */
final class BasicAuthentication implements Authenticator {
  private static final String BASIC = "Basic ";
  private final JiraSite site;

  BasicAuthentication(JiraSite site) {
    this.site = site;
  }

  @Override
  public Optional<Caller> authenticate(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.startsWith(BASIC))
        .map(value -> Caller.person(person(value.substring(BASIC.length()))));
  }

  private Account person(String credentials) {
    String[] parts = decode(credentials).split(":", 2);
    if (parts.length < 2 || parts[1].isEmpty()) {
      throw new Unauthorised("basic credentials without a token");
    }
    return site.directory()
        .byEmail(parts[0])
        .filter(account -> !account.app())
        .orElseThrow(() -> new Unauthorised("nobody has this email"));
  }

  private static String decode(String credentials) {
    try {
      return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new Unauthorised("basic credentials that are not base64");
    }
  }
}
