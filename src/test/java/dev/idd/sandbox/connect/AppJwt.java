package dev.idd.sandbox.connect;

import dev.idd.sandbox.model.App;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Authenticator;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Request;
import java.util.Optional;

/** The app as itself: a token signed with the shared secret for exactly this request. */
public final class AppJwt implements Authenticator {
  private static final String SCHEME = "JWT ";

  private final JiraSite site;
  private final ConnectAddon addon;

  public AppJwt(JiraSite site, ConnectAddon addon) {
    this.site = site;
    this.addon = addon;
  }

  @Override
  public Optional<Caller> authenticate(Request request) {
    return token(request).map(token -> caller(token, request));
  }

  private static Optional<String> token(Request request) {
    return request
        .header("Authorization")
        .filter(header -> header.startsWith(SCHEME))
        .map(header -> header.substring(SCHEME.length()))
        .or(() -> request.param("jwt"));
  }

  private Caller caller(String token, Request request) {
    try {
      return caller(verified(Jwt.parse(token), request));
    } catch (Jwt.Invalid invalid) {
      throw new Unauthorised("JWT: " + invalid.getMessage());
    }
  }

  private Installation verified(Jwt jwt, Request request) {
    var installation = signer(jwt);
    var call = new CanonicalRequest(request.method(), request.path(), request.rawQuery());
    if (!jwt.claim("qsh").equals(call.queryHash())) {
      throw new Jwt.Invalid("qsh is not the hash of " + call.text());
    }
    return installation;
  }

  /** Two secrets are good while an install is under way; the reason given is that of the last. */
  private Installation signer(Jwt jwt) {
    var problem = new Jwt.Invalid("no app with the key '" + jwt.claim("iss") + "' is installed");
    for (var installation : addon.good()) {
      if (jwt.claim("iss").equals(installation.descriptor().key())) {
        try {
          jwt.verify(installation.sharedSecret(), addon.realTime().instant());
          return installation;
        } catch (Jwt.Invalid invalid) {
          problem = invalid;
        }
      }
    }
    throw problem;
  }

  private Caller caller(Installation installation) {
    var descriptor = installation.descriptor();
    App app = site.apps().get(descriptor.key());
    if (app == null) {
      throw new Unauthorised("the app has no account on this site");
    }
    return Caller.throughApp(app.account(), descriptor.key(), descriptor.scopes());
  }
}
