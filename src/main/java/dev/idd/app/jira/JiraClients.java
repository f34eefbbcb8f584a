package dev.idd.app.jira;

import dev.idd.app.jira.host.HostConnection;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Speaks to Jira through the host by which a tenant came; every failure is a {@link JiraFailure}.
 */
@Component
class JiraClients implements Jira {
  private final List<HostConnection> hosts;
  private final JiraFailures failures;

  JiraClients(List<HostConnection> hosts, JiraFailures failures) {
    this.hosts = hosts;
    this.failures = failures;
  }

  @Override
  public JiraApi asApp(TenantId tenant) {
    return api(tenant, host -> host.asApp(tenant));
  }

  @Override
  public JiraApi asUser(Caller caller) {
    return caller.isApp()
        ? asApp(caller.tenant())
        : api(caller.tenant(), host -> host.asUser(caller));
  }

  private JiraApi api(TenantId tenant, Function<HostConnection, RestClient> signed) {
    HostConnection host =
        hosts.stream()
            .filter(candidate -> candidate.serves(tenant))
            .findFirst()
            .orElseThrow(
                () ->
                    new JiraFailure.Unauthorised(
                        "The app is not installed for tenant " + tenant + "."));
    try {
      return guarded(typed(signed.apply(host)));
    } catch (HostConnection.NotPermitted e) {
      throw failures.of(e);
    }
  }

  private static JiraApi typed(RestClient client) {
    RestClient json =
        client
            .mutate()
            .defaultHeaders(all -> all.setAccept(List.of(MediaType.APPLICATION_JSON)))
            .build();
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(json))
        .build()
        .createClient(JiraApi.class);
  }

  private JiraApi guarded(JiraApi api) {
    return (JiraApi)
        Proxy.newProxyInstance(
            JiraApi.class.getClassLoader(),
            new Class<?>[] {JiraApi.class},
            (proxy, method, arguments) -> call(api, method, arguments));
  }

  private Object call(JiraApi api, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(api, arguments);
    } catch (InvocationTargetException e) {
      throw failures.of(e.getCause() == null ? e : e.getCause());
    }
  }
}
