package dev.idd.app.tenant;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tenants as rows in our database. */
@Repository
@Transactional
class StoredTenants implements Tenants {
  private final TenantRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredTenants(TenantRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public TenantId ofClientKey(String clientKey) {
    return rows.findByClientKey(clientKey).orElseGet(() -> created(clientKey)).tenant();
  }

  private TenantRow created(String clientKey) {
    rows.insertIfAbsent(UUID.randomUUID(), clientKey);
    return rows.findByClientKey(clientKey).orElseThrow();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> clientKey(TenantId tenant) {
    return rows.findById(tenant.value()).map(TenantRow::clientKey);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> baseUrl(TenantId tenant) {
    return rows.findById(tenant.value())
        .map(TenantRow::baseUrl)
        .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  @Override
  public void installed(TenantId tenant, String baseUrl) {
    events.publishEvent(row(tenant).install(baseUrl, clock.instant()));
  }

  @Override
  public void uninstalled(TenantId tenant) {
    events.publishEvent(row(tenant).uninstall(clock.instant()));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isInstalled(TenantId tenant) {
    return rows.findById(tenant.value()).map(TenantRow::isInstalled).orElse(false);
  }

  @Override
  @Transactional(readOnly = true)
  public List<TenantId> installed() {
    return rows.findByInstalledTrueOrderByIdAsc().stream().map(TenantRow::tenant).toList();
  }

  private TenantRow row(TenantId tenant) {
    return rows.findById(tenant.value())
        .orElseThrow(() -> new IllegalArgumentException("No such tenant: " + tenant));
  }
}
