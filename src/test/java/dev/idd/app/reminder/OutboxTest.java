package dev.idd.app.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.reminder.Outbox.Address;
import dev.idd.app.reminder.Outbox.Kind;
import dev.idd.app.reminder.Outbox.State;
import dev.idd.app.tenant.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

class OutboxTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(Outbox.class)
  abstract static class Promises {
    @Autowired Outbox outbox;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final LocalDate today = LocalDate.of(2026, 1, 31);
    final Address address = address(Kind.REMINDER, "steward", 1, today);
    final List<Reason> reasons =
        List.of(new Reason(Reason.Kind.IMPROVEMENT_OVERDUE, "APP-1", "2026-01-30"));

    private Address address(Kind kind, String account, long issue, LocalDate day) {
      return new Address(tenant, kind, account, new IssueId(issue), day);
    }

    @Test
    void thereIsOneADayForAPersonAndAnIssue() {
      assertThat(outbox.want(address, "1000", reasons)).isTrue();
      assertThat(outbox.want(address, "1000", List.of())).isFalse();
      assertThat(outbox.want(address, "2000", List.of())).isFalse();
      assertThat(outbox.find(address).orElseThrow().reasons()).isEqualTo(reasons);

      assertThat(outbox.want(address(Kind.REMINDER, "owner", 1, today), "1000", reasons)).isTrue();
      assertThat(outbox.want(address(Kind.REMINDER, "steward", 2, today), "1000", reasons))
          .isTrue();
      assertThat(
              outbox.want(address(Kind.REMINDER, "steward", 1, today.plusDays(1)), "1000", reasons))
          .isTrue();
      assertThat(outbox.want(address(Kind.DIGEST, "steward", 1, today), "1000", reasons)).isTrue();
    }

    @Test
    void onlyOneOfTwoTakesTheNextStep() {
      outbox.want(address, "1000", reasons);

      assertThat(outbox.move(address, State.WANTED, State.SENDING, "")).isTrue();
      assertThat(outbox.move(address, State.WANTED, State.SENDING, "")).isFalse();
      assertThat(outbox.move(address, State.SENDING, State.SKIPPED, "n".repeat(2000))).isTrue();
      assertThat(outbox.find(address).orElseThrow().state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void knowsWhatIsUnfinishedAndWhatWasSaid() {
      outbox.want(address, "1000", reasons);
      Address expired = address(Kind.REMINDER, "owner", 1, today);
      outbox.want(expired, "1000", reasons);
      outbox.move(expired, State.WANTED, State.EXPIRED, "");
      outbox.want(address(Kind.DIGEST, "analyst", 1, today), "1000", List.of());

      assertThat(outbox.unfinished(tenant, "1000"))
          .containsExactlyInAnyOrder(address, address(Kind.DIGEST, "analyst", 1, today));
      assertThat(outbox.unfinished(tenant, "2000")).isEmpty();
      assertThat(outbox.said(tenant, "1000", today))
          .containsExactly(new Said("steward", new IssueId(1), today, reasons));
      assertThat(outbox.said(tenant, "1000", today.plusDays(1))).isEmpty();
    }

    @Test
    void forgetsWhatIsLongAgo() {
      outbox.want(address, "1000", reasons);
      outbox.forgetBefore(tenant, today);
      assertThat(outbox.find(address)).isPresent();
      outbox.forgetBefore(tenant, today.plusDays(1));
      assertThat(outbox.find(address)).isEmpty();
    }
  }
}
