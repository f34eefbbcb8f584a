package dev.idd.app.jira.host;

import dev.idd.app.jira.host.WebhookIntake.Fact;
import dev.idd.app.tenant.TenantId;
import java.util.Optional;

/** How a host writes down what happened, so that what failed to arrive can be read later. */
public interface WebhookFormat {

  /** Whether the tenant came through this host, and its Jira keeps what failed to arrive. */
  boolean serves(TenantId tenant);

  /**
   * What a delivery said; empty when it is not understood.
   *
   * @param url where it was sent
   * @param identifier Jira's id of the delivery
   */
  Optional<Told> read(String url, String identifier, byte[] body);

  /**
   * @param deliveryId the id under which it would have been recorded, had it arrived
   */
  record Told(String deliveryId, Fact fact) {}
}
