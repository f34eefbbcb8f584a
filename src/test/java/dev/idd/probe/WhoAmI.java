package dev.idd.probe;

import dev.idd.app.tenant.Caller;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The smallest endpoint of an API: who does the application think is asking? It lives outside the
 * application's package, or every test would find it.
 */
@RestController
public class WhoAmI {
  @GetMapping("/api/test/who-am-i")
  Map<String, String> whoAmI(Caller caller) {
    return Map.of("account", caller.account().value(), "tenant", caller.tenant().toString());
  }

  @GetMapping("/api/test/fail")
  Map<String, String> fail(Caller caller) {
    throw new IllegalStateException("a secret detail about " + caller.account());
  }
}
