package dev.idd.app.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The clock that everybody asks. A test or the sandbox replaces it by declaring its own. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  @Fallback
  Clock utcClock() {
    return Clock.systemUTC();
  }
}
