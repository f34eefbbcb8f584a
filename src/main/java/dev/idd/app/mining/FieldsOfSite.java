package dev.idd.app.mining;

import dev.idd.app.mining.read.SiteFields;
import dev.idd.app.tenant.TenantId;

/** Which fields of a site tell more about its incidents than every Jira knows. */
interface FieldsOfSite {
  SiteFields of(TenantId tenant);
}
