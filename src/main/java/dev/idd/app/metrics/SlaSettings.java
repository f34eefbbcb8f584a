package dev.idd.app.metrics;

import dev.idd.app.metrics.numbers.Targets;
import dev.idd.app.settings.policy.Severity;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Within which time an incident of each severity is to be resolved. The first two are those of the
 * methodology, the others are ours.
 */
@ConfigurationProperties("idd.metrics.sla")
public record SlaSettings(
    @DefaultValue("1h") Duration sev0,
    @DefaultValue("4h") Duration sev1,
    @DefaultValue("24h") Duration sev2,
    @DefaultValue("72h") Duration sev3,
    @DefaultValue("120h") Duration sev4) {

  Targets targets() {
    return new Targets(
        Map.of(
            Severity.SEV_0.code(), sev0.toMillis(),
            Severity.SEV_1.code(), sev1.toMillis(),
            Severity.SEV_2.code(), sev2.toMillis(),
            Severity.SEV_3.code(), sev3.toMillis(),
            Severity.SEV_4.code(), sev4.toMillis()));
  }
}
