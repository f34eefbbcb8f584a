package dev.idd.app.jira.host;

import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import org.springframework.web.client.RestClient;

/**
 * How a host signs calls to a Jira site. The base URL is set; the client adds authentication and
 * nothing else.
 */
public interface HostConnection {

  /** Whether this host is the one through which the tenant came. */
  boolean serves(TenantId tenant);

  RestClient asApp(TenantId tenant);

  RestClient asUser(Caller caller);
}
