package dev.idd.app.metrics.numbers;

import java.util.Map;

/**
 * Within how many milliseconds an incident of each severity is to be resolved.
 *
 * @param bySeverity as {@code SEV-2}; one that is missing has no target
 */
public record Targets(Map<String, Long> bySeverity) {
  public Targets {
    bySeverity = Map.copyOf(bySeverity);
  }

  long of(String severity) {
    return bySeverity.getOrDefault(severity, IncidentRow.NONE);
  }
}
