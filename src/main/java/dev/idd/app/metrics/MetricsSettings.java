package dev.idd.app.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the metrics are counted.
 *
 * @param lookbackDays how long ago an earlier incident may be for a later one to be its recurrence
 */
@ConfigurationProperties("idd.metrics")
public record MetricsSettings(@DefaultValue("365") int lookbackDays) {
  public MetricsSettings {
    if (lookbackDays < 1 || lookbackDays > 3650) {
      throw new IllegalArgumentException("idd.metrics.lookback-days must be between 1 and 3650");
    }
  }
}
