package dev.idd.sandbox.connect;

import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Authenticator;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Request;
import java.util.Optional;

/** A person through the app: a token of the OAuth exchange. */
public final class UserBearer implements Authenticator {
  private static final String SCHEME = "Bearer ";

  private final JiraSite site;
  private final ConnectAddon addon;
  private final UserTokens tokens;

  public UserBearer(JiraSite site, ConnectAddon addon, UserTokens tokens) {
    this.site = site;
    this.addon = addon;
    this.tokens = tokens;
  }

  @Override
  public Optional<Caller> authenticate(Request request) {
    return request
        .header("Authorization")
        .filter(header -> header.startsWith(SCHEME))
        .map(header -> caller(header.substring(SCHEME.length())));
  }

  private Caller caller(String token) {
    var granted =
        tokens.find(token).orElseThrow(() -> new Unauthorised("unknown or expired user token"));
    var account =
        site.directory()
            .byId(granted.accountId())
            .orElseThrow(() -> new Unauthorised("the account is gone"));
    var app = addon.installation().orElseThrow(() -> new Unauthorised("the app is gone"));
    return Caller.throughApp(account, app.descriptor().key(), granted.scopes());
  }
}
