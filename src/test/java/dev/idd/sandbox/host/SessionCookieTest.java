package dev.idd.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.sandbox.server.Authenticator.Unauthorised;
import dev.idd.sandbox.server.Caller;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
  private static final String COOKIE = "sandbox.account=responder";

  private final HostWorld world = new HostWorld();
  private final SessionCookie cookie = new SessionCookie(world.site, world.addon);

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void knowsThePersonAtTheBrowser() {
    var request = HostWorld.request("GET", "/rest/api/3/myself", "", Map.of("cookie", COOKIE));

    assertThat(cookie.authenticate(request)).contains(Caller.person(world.responder));
  }

  @Test
  void limitsWhatAFrameAsksForToTheScopesOfTheApp() {
    world.install();
    var headers = Map.of("cookie", COOKIE, "x-ap-request", "1");

    var caller = cookie.authenticate(HostWorld.request("GET", "/rest/api/3/myself", "", headers));

    assertThat(caller)
        .contains(
            Caller.throughApp(
                world.responder, HostWorld.KEY, Set.of("READ", "WRITE", "ACT_AS_USER")));
  }

  @Test
  void doesNotAnswerForOthersCredentials() {
    var request = HostWorld.request("GET", "/rest/api/3/myself", "", Map.of("cookie", "a=b"));

    assertThat(cookie.authenticate(request)).isEmpty();
  }

  @Test
  void refusesAnAccountThatDoesNotExist() {
    var request = HostWorld.request("GET", "/rest/api/3/myself", "", "nobody");

    assertThatThrownBy(() -> cookie.authenticate(request)).isInstanceOf(Unauthorised.class);
  }
}
