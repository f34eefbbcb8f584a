package dev.idd.app.jira;

import dev.idd.app.jira.JiraJson.FailedDeliveries;
import dev.idd.app.jira.JiraJson.FailedDeliveries.FailedDelivery;
import dev.idd.app.jira.host.WebhookFormat;
import dev.idd.app.jira.host.WebhookIntake;
import dev.idd.app.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in what Jira tried to tell us and gave up. Each goes the way it would have gone: what did
 * arrive after all is known by its id, and whoever hears of it looks at what is true by now.
 */
@Component
class FailedWebhooks {
  private static final int PAGE = 100;
  private static final Logger log = LoggerFactory.getLogger(FailedWebhooks.class);

  private final Jira jira;
  private final List<WebhookFormat> formats;
  private final WebhookIntake intake;
  private final JdbcClient database;

  FailedWebhooks(
      Jira jira, List<WebhookFormat> formats, WebhookIntake intake, JdbcClient database) {
    this.jira = jira;
    this.formats = formats;
    this.intake = intake;
    this.database = database;
  }

  void takeIn(TenantId tenant) {
    formats.stream()
        .filter(format -> format.serves(tenant))
        .findFirst()
        .ifPresent(format -> takeIn(tenant, format));
  }

  /** Page by page; how far we came is kept, so that a refusal costs at most a page. */
  private void takeIn(TenantId tenant, WebhookFormat format) {
    JiraApi api = jira.asApp(tenant);
    long seen = seen(tenant);
    boolean more = true;
    while (more) {
      FailedDeliveries page = api.failedWebhooks(seen, PAGE);
      page.values().forEach(one -> takeIn(tenant, format, one));
      long until = page.values().stream().mapToLong(FailedDelivery::failureTime).max().orElse(seen);
      more = until > seen && page.values().size() >= page.maxResults();
      if (until > seen) {
        keep(tenant, until);
      }
      seen = until;
    }
  }

  private void takeIn(TenantId tenant, WebhookFormat format, FailedDelivery failed) {
    byte[] body = Objects.requireNonNullElse(failed.body(), "").getBytes(StandardCharsets.UTF_8);
    format
        .read(failed.url(), failed.id(), body)
        .ifPresentOrElse(
            told -> {
              if (intake.accept(tenant, told.deliveryId(), told.fact())) {
                log.info("Took in a webhook of tenant {} that had failed to arrive", tenant);
              }
            },
            () -> log.warn("A failed webhook of tenant {} was not understood", tenant));
  }

  private long seen(TenantId tenant) {
    return database
        .sql("select failed_until from failed_webhooks_seen where tenant_id = ?")
        .param(tenant.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private void keep(TenantId tenant, long until) {
    database
        .sql(
            "insert into failed_webhooks_seen (tenant_id, failed_until) values (?, 0)"
                + " on conflict do nothing")
        .param(tenant.value())
        .update();
    database
        .sql("update failed_webhooks_seen set failed_until = ? where tenant_id = ?")
        .params(until, tenant.value())
        .update();
  }
}
