package dev.idd.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.model.SandboxClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults faults = new Faults(new SandboxClock());

  private static Request request(String method, String path) {
    return new Request(method, path, "", Map.of(), Map.of(), "");
  }

  @Test
  void aStarIsEveryMethod() {
    faults.slow("*", "/search/jql$", 2, Duration.ofSeconds(3));
    faults.fail("*", "/myself$", 503, 1, Duration.ZERO);

    assertThat(faults.lag(request("POST", "/rest/api/3/search/jql"))).hasSeconds(3);
    assertThat(faults.lag(request("GET", "/rest/api/3/search/jql"))).hasSeconds(3);
    assertThat(faults.lag(request("GET", "/rest/api/3/search/jql"))).isZero();
    assertThat(faults.strike(request("GET", "/rest/api/3/myself"))).isPresent();
  }

  @Test
  void whatWasNotNamedIsAnsweredAtOnce() {
    faults.slow("POST", "/search/jql$", 1, Duration.ofSeconds(3));

    assertThat(faults.lag(request("GET", "/rest/api/3/search/jql"))).isZero();
    assertThat(faults.lag(request("POST", "/rest/api/3/search/jql/more"))).isZero();
    assertThat(faults.late()).isEqualTo(1);
  }
}
