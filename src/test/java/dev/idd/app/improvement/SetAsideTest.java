package dev.idd.app.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SetAsideTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(SetAside.class)
  abstract static class Promises {
    @Autowired SetAside setAside;
    @Autowired EntityManager entities;
    @Autowired PlatformTransactionManager transactions;
    final TenantId tenant = new TenantId(UUID.randomUUID());

    private void record(TenantId owner, long issue, Scope scope, State state) {
      var content = new Improvement("", scope, state, state == State.DISMISSED ? "too late" : "");
      var row = new ImprovementRow(owner, new IssueId(issue), content, Instant.EPOCH);
      new TransactionTemplate(transactions).executeWithoutResult(status -> entities.persist(row));
    }

    @Test
    void namesWhatIsDismissedOrTheDirectFix() {
      record(tenant, 1, Scope.BEYOND_FIX, State.PROPOSED);
      record(tenant, 2, Scope.BEYOND_FIX, State.COMMITTED);
      record(tenant, 3, Scope.BEYOND_FIX, State.DISMISSED);
      record(tenant, 4, Scope.DIRECT_FIX, State.COMMITTED);
      record(new TenantId(UUID.randomUUID()), 5, Scope.DIRECT_FIX, State.DISMISSED);

      assertThat(setAside.of(tenant)).containsExactlyInAnyOrder(new IssueId(3), new IssueId(4));
    }
  }
}
