package dev.idd.app.connect;

import com.atlassian.connect.spring.AtlassianHost;
import com.atlassian.connect.spring.AtlassianHostRepository;
import com.atlassian.connect.spring.AtlassianHostRestClients;
import com.atlassian.connect.spring.AtlassianHostUser;
import dev.idd.app.jira.host.HostConnection;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import dev.idd.app.tenant.Tenants;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Calls to a Jira site signed as Connect asks: with the shared secret, or with a person's token.
 */
@Component
class ConnectConnection implements HostConnection {
  private final AtlassianHostRepository hosts;
  private final AtlassianHostRestClients clients;
  private final Tenants tenants;

  ConnectConnection(
      AtlassianHostRepository hosts, AtlassianHostRestClients clients, Tenants tenants) {
    this.hosts = hosts;
    this.clients = clients;
    this.tenants = tenants;
  }

  @Override
  public boolean serves(TenantId tenant) {
    return host(tenant).isPresent();
  }

  @Override
  public RestClient asApp(TenantId tenant) {
    AtlassianHost host = host(tenant).orElseThrow(() -> notInstalled(tenant));
    return at(host, clients.authenticatedAsAddon(host));
  }

  @Override
  public RestClient asUser(Caller caller) {
    AtlassianHost host = host(caller.tenant()).orElseThrow(() -> notInstalled(caller.tenant()));
    if (host.getOauthClientId() == null) {
      throw new NotPermitted("The site did not let the app act for its users.");
    }
    var user = AtlassianHostUser.builder(host).withUserAccountId(caller.account().value()).build();
    return at(host, clients.authenticatedAs(user))
        .mutate()
        .requestInterceptors(all -> all.add(0, ConnectConnection::explainRefusedToken))
        .build();
  }

  private Optional<AtlassianHost> host(TenantId tenant) {
    return tenants
        .clientKey(tenant)
        .flatMap(hosts::findById)
        .filter(AtlassianHost::isAddonInstalled);
  }

  private static RestClient at(AtlassianHost host, RestTemplate signed) {
    return RestClient.builder(signed).baseUrl(host.getBaseUrl()).build();
  }

  /** The library asks for the person's token on the way to Jira; a refusal is about the person. */
  private static ClientHttpResponse explainRefusedToken(
      HttpRequest request, byte[] body, ClientHttpRequestExecution next) throws IOException {
    try {
      return next.execute(request, body);
    } catch (OAuth2AuthorizationException e) {
      throw new NotPermitted(
          "The site refused to let the app act for this person: " + e.getError().getErrorCode());
    }
  }

  private static NotPermitted notInstalled(TenantId tenant) {
    return new NotPermitted("The app is not installed for tenant " + tenant + ".");
  }
}
