package dev.idd.app.connect;

import com.atlassian.connect.spring.AddonInstalledEvent;
import com.atlassian.connect.spring.AddonUninstalledEvent;
import com.atlassian.connect.spring.AtlassianHost;
import com.atlassian.connect.spring.AtlassianHostRepository;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps our tenants in step with Connect's hosts. The host is what is true; its events come late
 * and can be lost, so a request and a start of the application mend what they missed.
 */
@Component
public class Installations {
  private final AtlassianHostRepository hosts;
  private final Tenants tenants;

  Installations(AtlassianHostRepository hosts, Tenants tenants) {
    this.hosts = hosts;
    this.tenants = tenants;
  }

  /** Our id of a host, which is a tenant from now on if it was not before. */
  public TenantId tenant(AtlassianHost host) {
    TenantId tenant = tenants.ofClientKey(host.getClientKey());
    if (tenants.isInstalled(tenant) != host.isAddonInstalled()) {
      record(tenant, host);
    }
    return tenant;
  }

  @EventListener
  void on(AddonInstalledEvent event) {
    record(tenants.ofClientKey(event.getHost().getClientKey()), event.getHost());
  }

  @EventListener
  void on(AddonUninstalledEvent event) {
    tenant(event.getHost());
  }

  @EventListener(ApplicationReadyEvent.class)
  void catchUp() {
    hosts.findAll().forEach(this::tenant);
  }

  private void record(TenantId tenant, AtlassianHost host) {
    if (host.isAddonInstalled()) {
      tenants.installed(tenant, host.getBaseUrl());
    } else {
      tenants.uninstalled(tenant);
    }
  }
}
