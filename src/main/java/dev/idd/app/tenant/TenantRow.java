package dev.idd.app.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One site that has, or had, the app. */
@Entity
@Table(name = "tenant")
class TenantRow {
  @Id private UUID id = new UUID(0, 0);
  private @Nullable String clientKey;
  private @Nullable String cloudId;
  private @Nullable String installationId;
  private @Nullable String baseUrl;
  private boolean installed;
  private @Nullable Instant installedAt;
  private @Nullable Instant uninstalledAt;

  protected TenantRow() {}

  TenantId tenant() {
    return new TenantId(id);
  }

  @Nullable String clientKey() {
    return clientKey;
  }

  @Nullable String baseUrl() {
    return baseUrl;
  }

  boolean isInstalled() {
    return installed;
  }

  TenantInstalled install(String site, Instant at) {
    baseUrl = site;
    installed = true;
    installedAt = at;
    uninstalledAt = null;
    return new TenantInstalled(tenant());
  }

  TenantUninstalled uninstall(Instant at) {
    installed = false;
    uninstalledAt = at;
    return new TenantUninstalled(tenant());
  }
}
