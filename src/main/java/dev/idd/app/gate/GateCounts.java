package dev.idd.app.gate;

import dev.idd.app.gate.Exemption.Kind;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** How often the gate of a project was not what decided. */
@Service
public class GateCounts {
  private final Exemptions exemptions;
  private final Bypasses bypasses;

  GateCounts(Exemptions exemptions, Bypasses bypasses) {
    this.exemptions = exemptions;
    this.bypasses = bypasses;
  }

  /** Granted or found between two moments. */
  public record Counts(int waivers, int overrides, int bypasses) {}

  /** Counts from {@code from}, up to but without {@code to}. */
  public Counts of(TenantId tenant, ProjectKey project, Instant from, Instant to) {
    return new Counts(
        exemptions.granted(tenant, project, Kind.WAIVER, from, to),
        exemptions.granted(tenant, project, Kind.OVERRIDE, from, to),
        bypasses.found(tenant, project, from, to));
  }
}
