package dev.idd.app.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class TenantsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(StoredTenants.class)
  @RecordApplicationEvents
  abstract static class Promises {
    @Autowired Tenants tenants;
    @Autowired ApplicationEvents events;
    final String clientKey = "client-" + UUID.randomUUID();

    @Test
    void aClientKeyAlwaysLeadsToTheSameTenant() {
      TenantId first = tenants.ofClientKey(clientKey);

      assertThat(tenants.ofClientKey(clientKey)).isEqualTo(first);
      assertThat(tenants.ofClientKey(clientKey + "-other")).isNotEqualTo(first);
      assertThat(tenants.clientKey(first)).contains(clientKey);
    }

    @Test
    void twoThreadsGetTheSameTenant() throws Exception {
      var pool = Executors.newFixedThreadPool(4);
      try {
        Callable<TenantId> ask = () -> tenants.ofClientKey(clientKey);
        var answers = new HashSet<TenantId>();
        for (var answer : pool.invokeAll(Stream.generate(() -> ask).limit(8).toList())) {
          answers.add(answer.get());
        }
        assertThat(answers).hasSize(1);
      } finally {
        pool.shutdownNow();
      }
    }

    @Test
    void aTenantIsInstalledUntilItIsUninstalled() {
      TenantId tenant = tenants.ofClientKey(clientKey);
      assertThat(tenants.isInstalled(tenant)).isFalse();

      tenants.installed(tenant, "https://acme.example.net");
      assertThat(tenants.isInstalled(tenant)).isTrue();
      assertThat(tenants.installed()).contains(tenant);

      tenants.uninstalled(tenant);
      assertThat(tenants.isInstalled(tenant)).isFalse();
      assertThat(tenants.installed()).doesNotContain(tenant);
    }

    @Test
    void aSiteThatComesBackIsTheSameTenant() {
      TenantId tenant = tenants.ofClientKey(clientKey);
      tenants.installed(tenant, "https://acme.example.net");
      tenants.uninstalled(tenant);

      tenants.installed(tenants.ofClientKey(clientKey), "https://acme.example.net");

      assertThat(tenants.installed()).contains(tenant);
    }

    @Test
    void tellsTheOthers() {
      TenantId tenant = tenants.ofClientKey(clientKey);
      tenants.installed(tenant, "https://acme.example.net");
      tenants.uninstalled(tenant);

      assertThat(events.stream(TenantInstalled.class)).containsExactly(new TenantInstalled(tenant));
      assertThat(events.stream(TenantUninstalled.class))
          .containsExactly(new TenantUninstalled(tenant));
    }

    @Test
    void anUnknownTenantIsNotInstalled() {
      assertThat(tenants.isInstalled(new TenantId(UUID.randomUUID()))).isFalse();
      assertThat(tenants.clientKey(new TenantId(UUID.randomUUID()))).isEmpty();
    }
  }
}
