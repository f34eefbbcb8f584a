package dev.idd.app.jira;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.host.HostConnection;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Jira behind one address, spoken to without any signature. */
final class JiraAt {
  static final TenantId TENANT = new TenantId(new UUID(0, 1));
  static final Caller ADA = new Caller(TENANT, new AccountId("ada"));

  private JiraAt() {}

  static Jira url(String url, Instant now) {
    return url(url, now, Duration.ofSeconds(5));
  }

  static Jira url(String url, Instant now, Duration patience) {
    return new JiraClients(List.of(new Unsigned(url, patience)), failures(now));
  }

  static JiraFailures failures(Instant now) {
    return new JiraFailures(new ObjectMapper(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private record Unsigned(String url, Duration patience) implements HostConnection {
    @Override
    public boolean serves(TenantId tenant) {
      return tenant.equals(TENANT);
    }

    @Override
    public RestClient asApp(TenantId tenant) {
      return client("app");
    }

    @Override
    public RestClient asUser(Caller caller) {
      return client(caller.account().value());
    }

    private RestClient client(String as) {
      var factory =
          new JdkClientHttpRequestFactory(
              HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
      factory.setReadTimeout(patience);
      return RestClient.builder()
          .requestFactory(factory)
          .baseUrl(url)
          .defaultHeader("X-As", as)
          .build();
    }
  }
}
