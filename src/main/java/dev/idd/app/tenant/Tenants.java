package dev.idd.app.tenant;

import java.util.List;
import java.util.Optional;

/** The sites that have the app, under our own id. */
public interface Tenants {

  /**
   * The tenant of a Connect client key, made on first sight. Safe to call from two threads at once.
   */
  TenantId ofClientKey(String clientKey);

  /** Connect's client key of a tenant; empty for a tenant that came through Forge. */
  Optional<String> clientKey(TenantId tenant);

  /** Where people reach this site, without a slash at the end; empty before it had the app. */
  Optional<String> baseUrl(TenantId tenant);

  /** Records that the app is on this site and publishes {@link TenantInstalled}. */
  void installed(TenantId tenant, String baseUrl);

  /** Records that the app was removed and publishes {@link TenantUninstalled}. */
  void uninstalled(TenantId tenant);

  /** Whether the app is on this site now. */
  boolean isInstalled(TenantId tenant);

  /** Every tenant that has the app now, in a stable order. */
  List<TenantId> installed();
}
