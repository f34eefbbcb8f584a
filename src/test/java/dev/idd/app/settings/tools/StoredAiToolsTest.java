package dev.idd.app.settings.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueAccess.VisibleProject;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.Settings;
import dev.idd.app.tenant.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The AI tools of projects in our database. */
class StoredAiToolsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  abstract static class Promises {
    @Autowired JdbcClient jdbc;

    final TenantId tenant = new TenantId(UUID.randomUUID());

    @Test
    void keepsTheListOfAProjectWithItsVersion() {
      var tools = new StoredAiTools(jdbc, mock(Settings.class), event -> {});
      var ops = new VisibleProject("1", new ProjectKey("OPS"), "Operations", true);
      var own = new ToolList(List.of("事 \"odd\" 'name'", "Cursor"));
      assertThat(tools.versioned(tenant, "1")).isEqualTo(StoredAiTools.Versioned.NONE);

      assertThat(tools.choose(tenant, ops, 0, own)).isTrue();
      assertThat(tools.choose(tenant, ops, 0, ToolList.SHIPPED)).isFalse();
      assertThat(tools.versioned(tenant, "1").list()).isEqualTo(own);
      assertThat(tools.choose(tenant, ops, 1, new ToolList(List.of()))).isTrue();
      assertThat(tools.versioned(tenant, "1").list().tools()).isEmpty();
      assertThat(tools.choose(tenant, ops, 2, ToolList.SHIPPED)).isTrue();
      assertThat(tools.versioned(tenant, "1").list().isShipped()).isTrue();
      assertThat(tools.versioned(tenant, "1").version()).isEqualTo(3);
      assertThat(tools.versioned(new TenantId(UUID.randomUUID()), "1").version()).isZero();
      assertThat(tools.versioned(tenant, "2").version()).isZero();
    }
  }
}
