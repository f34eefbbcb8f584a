package dev.idd.sandbox.host;

import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who sits at the browser, and in which light. Nobody has to log in: a new browser is the
 * responder's.
 */
final class Sessions {
  static final String ACCOUNT = "sandbox.account";
  static final String THEME = "sandbox.theme";
  private static final String FIRST = "responder";

  private final JiraSite site;

  Sessions(JiraSite site) {
    this.site = site;
  }

  Account account(Request request) {
    return chosen(request)
        .or(() -> site.directory().named(FIRST))
        .orElseThrow(() -> new IllegalStateException("the site has no account " + FIRST));
  }

  /** The person the cookie names; empty without a cookie and for a name the site does not know. */
  Optional<Account> chosen(Request request) {
    return cookie(request, ACCOUNT).flatMap(site.directory()::named).filter(a -> !a.app());
  }

  boolean dark(Request request) {
    return cookie(request, THEME).filter("dark"::equals).isPresent();
  }

  static Optional<String> cookie(Request request, String name) {
    return Arrays.stream(request.header("cookie").orElse("").split(";"))
        .map(String::strip)
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
        .findFirst();
  }
}
