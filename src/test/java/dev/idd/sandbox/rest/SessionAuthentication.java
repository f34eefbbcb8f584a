package dev.idd.sandbox.rest;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.App;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Authenticator;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Request;
import java.util.Arrays;
import java.util.Optional;

/**
 * The session of somebody who looks at the sandbox's pages. What a framed page asks the host to
 * fetch for it is marked with {@code x-ap-request} and limited to the app's scopes.
 */
final class SessionAuthentication implements Authenticator {
  private static final String COOKIE = "sandbox.account=";
  private final JiraSite site;

  SessionAuthentication(JiraSite site) {
    this.site = site;
  }

  @Override
  public Optional<Caller> authenticate(Request request) {
    return request
        .header("Cookie")
        .flatMap(SessionAuthentication::accountName)
        .map(name -> caller(request, name));
  }

  private static Optional<String> accountName(String cookies) {
    return Arrays.stream(cookies.split(";"))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(COOKIE))
        .map(cookie -> cookie.substring(COOKIE.length()))
        .findFirst();
  }

  private Caller caller(Request request, String name) {
    Account account =
        site.directory()
            .named(name)
            .orElseThrow(() -> new Unauthorised("the session belongs to nobody"));
    return request.header("x-ap-request").isPresent()
        ? throughTheApp(account)
        : Caller.person(account);
  }

  private Caller throughTheApp(Account account) {
    App app =
        site.apps().values().stream()
            .findFirst()
            .orElseThrow(() -> new Unauthorised("no app is installed"));
    return Caller.throughApp(account, app.key(), app.scopes());
  }
}
