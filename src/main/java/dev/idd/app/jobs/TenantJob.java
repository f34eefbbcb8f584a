package dev.idd.app.jobs;

import dev.idd.app.tenant.TenantId;

/** The data of a job that works for one tenant; its log lines carry the tenant. */
public interface TenantJob {
  TenantId tenant();
}
