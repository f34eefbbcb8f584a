package dev.idd.app.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.JiraJson.FailedDeliveries;
import dev.idd.app.jira.JiraJson.FailedDeliveries.FailedDelivery;
import dev.idd.app.jira.host.WebhookFormat;
import dev.idd.app.jira.host.WebhookIntake.Fact;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

class FailedWebhooksTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  static class Heard {
    final List<IssueDeleted> all = new ArrayList<>();

    @EventListener
    void on(IssueDeleted event) {
      all.add(event);
    }
  }

  /** Every body is the id of an issue that is gone; anything else is not understood. */
  private record Format(boolean ours) implements WebhookFormat {
    @Override
    public boolean serves(TenantId tenant) {
      return ours;
    }

    @Override
    public Optional<Told> read(String url, String identifier, byte[] body) {
      String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
      return text.matches("\\d+")
          ? Optional.of(new Told(identifier, new Fact.IssueGone(Long.parseLong(text))))
          : Optional.empty();
    }
  }

  @StoreTest
  @Import({Deliveries.class, Heard.class})
  abstract static class Promises {
    @Autowired Deliveries deliveries;
    @Autowired Heard heard;
    @Autowired JdbcClient database;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Jira jira = mock(Jira.class);
    final JiraApi api = mock(JiraApi.class);
    final List<FailedDelivery> failed = new ArrayList<>();

    @BeforeEach
    void aJiraThatKeepsWhatFailed() {
      heard.all.clear();
      when(jira.asApp(tenant)).thenReturn(api);
      when(api.failedWebhooks(anyLong(), anyInt()))
          .thenAnswer(
              call -> {
                long after = call.getArgument(0);
                var page =
                    failed.stream().filter(one -> one.failureTime() > after).limit(100).toList();
                return new FailedDeliveries(100, page);
              });
    }

    FailedWebhooks webhooks() {
      return new FailedWebhooks(jira, List.of(new Format(true)), deliveries, database);
    }

    void failed(long from, long until) {
      for (long n = from; n < until; n++) {
        failed.add(new FailedDelivery("d-" + n, Long.toString(n), "https://idd/hook", 1_000 + n));
      }
    }

    List<Long> gone() {
      return heard.all.stream().map(one -> one.issue().value()).toList();
    }

    @Test
    void takesInEveryPageAndNextTimeOnlyWhatIsNew() {
      failed(1, 251);
      webhooks().takeIn(tenant);
      assertThat(gone()).hasSize(250).doesNotHaveDuplicates();

      failed(251, 253);
      webhooks().takeIn(tenant);
      assertThat(gone()).hasSize(252).endsWith(251L, 252L);
    }

    @Test
    void hearsNothingTwiceThatArrivedAfterAll() {
      deliveries.accept(tenant, "d-1", new Fact.IssueGone(1));
      failed(1, 3);

      webhooks().takeIn(tenant);

      assertThat(gone()).containsExactly(1L, 2L);
    }

    @Test
    void passesOverWhatItDoesNotUnderstand() {
      failed.add(new FailedDelivery("d-1", null, "https://idd/hook", 10));
      failed.add(new FailedDelivery("d-2", "not as we know it", "https://idd/hook", 11));
      failed(3, 4);

      webhooks().takeIn(tenant);

      assertThat(gone()).containsExactly(3L);
    }

    @Test
    void goesOnWhereJiraAskedItToWait() {
      failed(1, 151);
      when(api.failedWebhooks(eq(1_100L), anyInt()))
          .thenThrow(new JiraFailure.RateLimited(Instant.EPOCH, ""))
          .thenReturn(new FailedDeliveries(100, failed.subList(100, 150)));

      assertThatThrownBy(() -> webhooks().takeIn(tenant))
          .isInstanceOf(JiraFailure.RateLimited.class);
      webhooks().takeIn(tenant);

      assertThat(gone()).hasSize(150).doesNotHaveDuplicates();
    }

    @Test
    void asksNobodyWhoKeepsNothing() {
      new FailedWebhooks(jira, List.of(new Format(false)), deliveries, database).takeIn(tenant);

      verifyNoInteractions(jira);
    }
  }
}
