package dev.idd.app.jira;

import dev.idd.app.jira.host.WebhookIntake;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries that were handled, so that none is handled twice, and the events they became. */
@Repository
@Transactional
class Deliveries implements WebhookIntake {
  static final Duration KEPT = Duration.ofDays(7);

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deliveries(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean accept(TenantId tenant, String deliveryId, Fact fact) {
    if (!isNew(tenant, deliveryId)) {
      log.debug("Delivery {} of tenant {} was here before", deliveryId, tenant);
      return false;
    }
    event(tenant, fact).ifPresent(events::publishEvent);
    return true;
  }

  private boolean isNew(TenantId tenant, String deliveryId) {
    return database
            .sql(
                "insert into webhook_delivery (tenant_id, delivery_id, received_at)"
                    + " values (?, ?, ?) on conflict do nothing")
            .params(tenant.value(), deliveryId, clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Jira retries for hours, not for days. */
  int forgetOld() {
    return database
        .sql("delete from webhook_delivery where received_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Optional<Object> event(TenantId tenant, Fact fact) {
    if (fact instanceof Fact.Issue changed) {
      return key(changed.key())
          .map(
              key ->
                  new IssueChanged(
                      tenant,
                      new IssueId(changed.id()),
                      key,
                      changed.created(),
                      Set.copyOf(changed.fields())));
    }
    if (fact instanceof Fact.IssueGone gone) {
      return Optional.of(new IssueDeleted(tenant, new IssueId(gone.id())));
    }
    if (fact instanceof Fact.Link link) {
      return Optional.of(
          new IssuesLinked(tenant, new IssueId(link.one()), new IssueId(link.other())));
    }
    var sprint = (Fact.Sprint) fact;
    return Optional.of(new SprintChanged(tenant, sprint.id(), sprint.what()));
  }

  private static Optional<IssueKey> key(String text) {
    try {
      return Optional.of(new IssueKey(text));
    } catch (IllegalArgumentException e) {
      log.warn("Ignored a webhook about an issue whose key we do not understand");
      return Optional.empty();
    }
  }
}
