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

  /**
   * The host does not let us speak for the app or the person. Thrown by the methods or by a call.
   */
  class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted(String why) {
      super(why);
    }
  }
}
