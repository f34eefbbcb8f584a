package dev.idd.app.jira.host;

import dev.idd.app.tenant.TenantId;
import java.util.Set;

/** Where a host delivers what Jira said, after it has proven who said it. */
public interface WebhookIntake {

  /**
   * Records the delivery and publishes its event, in one transaction.
   *
   * @param deliveryId Jira's id of the delivery, stable across its retries
   * @return false if this delivery was here before: nothing was done
   */
  boolean accept(TenantId tenant, String deliveryId, Fact fact);

  /** What Jira said, reduced to ids and names of fields. */
  sealed interface Fact {
    record Issue(long id, String key, boolean created, Set<String> fields) implements Fact {}

    record IssueGone(long id) implements Fact {}

    record Link(long one, long other) implements Fact {}

    record Sprint(long id, String what) implements Fact {}
  }
}
