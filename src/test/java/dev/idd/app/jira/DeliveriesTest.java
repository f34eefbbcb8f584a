package dev.idd.app.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.host.WebhookIntake.Fact;
import dev.idd.app.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeliveriesTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  /** A listener that can fail, as a listener that writes rows can. */
  static class Listener {
    boolean fails;

    @EventListener
    void on(IssueDeleted event) {
      if (fails) {
        throw new IllegalStateException("could not write");
      }
    }
  }

  @StoreTest
  @Import({Deliveries.class, Listener.class})
  abstract static class Promises {
    @Autowired Deliveries deliveries;
    @Autowired Listener listener;
    @Autowired JdbcClient database;
    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Fact fact = new Fact.IssueGone(7);

    @Test
    void aDeliveryIsNewOnce() {
      assertThat(deliveries.accept(tenant, "d-1", fact)).isTrue();
      assertThat(deliveries.accept(tenant, "d-1", fact)).isFalse();
      assertThat(deliveries.accept(tenant, "d-2", fact)).isTrue();
    }

    @Test
    void anotherTenantMayUseTheSameId() {
      assertThat(deliveries.accept(tenant, "d-1", fact)).isTrue();
      assertThat(deliveries.accept(new TenantId(UUID.randomUUID()), "d-1", fact)).isTrue();
    }

    @Test
    void ofManyAtOnceExactlyOneIsNew() throws Exception {
      var pool = Executors.newFixedThreadPool(4);
      try {
        Callable<Boolean> deliver = () -> deliveries.accept(tenant, "d-1", fact);
        int accepted = 0;
        for (var answer : pool.invokeAll(Stream.generate(() -> deliver).limit(8).toList())) {
          accepted += answer.get() ? 1 : 0;
        }
        assertThat(accepted).isOne();
      } finally {
        pool.shutdownNow();
      }
    }

    @Test
    void aDeliveryThatCouldNotBeHandledMayComeAgain() {
      listener.fails = true;
      assertThatThrownBy(() -> deliveries.accept(tenant, "d-1", fact))
          .hasMessage("could not write");
      listener.fails = false;

      assertThat(deliveries.accept(tenant, "d-1", fact)).isTrue();
    }

    @Test
    void oldDeliveriesAreForgottenAndYoungOnesKept() {
      var now = Instant.now();
      at(now.minus(Deliveries.KEPT).minusSeconds(60)).accept(tenant, "old", fact);
      at(now.minus(Deliveries.KEPT).plusSeconds(60)).accept(tenant, "young", fact);

      deliveries.forgetOld();

      assertThat(kept()).containsExactly("young");
    }

    private Deliveries at(Instant time) {
      return new Deliveries(
          database, event -> {}, Clock.offset(Clock.fixed(time, ZoneOffset.UTC), Duration.ZERO));
    }

    private List<String> kept() {
      return database
          .sql("select delivery_id from webhook_delivery where tenant_id = ?")
          .param(tenant.value())
          .query(String.class)
          .list();
    }
  }
}
