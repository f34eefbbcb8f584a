package dev.idd.sandbox.host;

import dev.idd.sandbox.connect.ConnectAddon;
import dev.idd.sandbox.connect.Installation;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.server.Authenticator;
import dev.idd.sandbox.server.Caller;
import dev.idd.sandbox.server.Request;
import java.util.Optional;

/**
 * Calls the host's pages make to REST. What a frame asks for through the bridge carries {@code
 * x-ap-request}: then the scopes of the app limit the person.
 */
public final class SessionCookie implements Authenticator {
  private static final String THROUGH_THE_BRIDGE = "x-ap-request";

  private final Sessions sessions;
  private final ConnectAddon addon;

  public SessionCookie(JiraSite site, ConnectAddon addon) {
    this.sessions = new Sessions(site);
    this.addon = addon;
  }

  @Override
  public Optional<Caller> authenticate(Request request) {
    return Sessions.cookie(request, Sessions.ACCOUNT).map(name -> caller(request, name));
  }

  private Caller caller(Request request, String name) {
    Account person =
        sessions.chosen(request).orElseThrow(() -> new Unauthorised("no account " + name));
    return request.header(THROUGH_THE_BRIDGE).isPresent()
        ? addon.installation().map(app -> through(app, person)).orElseThrow(this::noApp)
        : Caller.person(person);
  }

  private static Caller through(Installation app, Account person) {
    return Caller.throughApp(person, app.descriptor().key(), app.descriptor().scopes());
  }

  private Unauthorised noApp() {
    return new Unauthorised("the app is not installed");
  }
}
