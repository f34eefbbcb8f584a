package dev.idd.app;

import dev.idd.app.shared.SecretBox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;

/**
 * What entities and stores need around them. Not a configuration by annotation: the sandbox starts
 * the application from the test class path and would find it.
 */
@Import(SecretBox.class)
class StoreTestSupport {

  @Bean
  @Fallback
  Clock utcClock() {
    return Clock.systemUTC();
  }
}
