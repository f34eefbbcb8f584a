package dev.idd.app.metrics.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is to be counted again, on both databases. */
class DirtyMarksTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import(DirtyMarks.class)
  abstract static class Promises {
    @Autowired DirtyMarks marks;

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    private static List<IssueId> incidents(int size) {
      return LongStream.rangeClosed(1, size).mapToObj(IssueId::new).toList();
    }

    @Test
    void aWholeLargeProjectIsMarked() {
      marks.mark(tenant, incidents(70_001));

      assertThat(marks.incidents(tenant)).hasSize(70_001).contains(1L, 70_001L);
      assertThat(marks.incidents(new TenantId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void nothingMarksNothing() {
      marks.mark(tenant, List.of());

      assertThat(marks.any(tenant)).isFalse();
    }
  }
}
