package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.extract.ExtractCommand.Attribute;
import dev.idd.app.extract.ExtractCommand.RecordRootCause;
import dev.idd.app.extract.RecordCommand.RecordResponse;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted stands beside an Extract, also beside those that were written before it was. */
class CountedColumnsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({StoredExtracts.class, History.class, Publication.class})
  abstract static class Promises {
    private static final String TRICKY =
        "It said \"category\":\"chat\", {\"failureMode\": 1} and \\\"tool\\\" } ]";

    @Autowired StoredExtracts extracts;
    @Autowired JdbcClient database;

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final Caller ada = new Caller(tenant, new AccountId("ada"));

    private void write(long issue, String trigger, Attribution attribution) {
      var id = new IssueId(issue);
      extracts.change(
          ada,
          id,
          0,
          new RecordRootCause(
              new RootCause(List.of(TRICKY), List.of(), null, trigger, "", List.of())));
      extracts.change(
          ada,
          id,
          1,
          new RecordResponse(
              new Response(null, "", "data", List.of(), List.of(), null, null, null, "")));
      // Last, because one that says nothing changes nothing.
      extracts.change(ada, id, 2, new Attribute(attribution));
    }

    private void writeAll() {
      write(1, "deploy", new Attribution(Answer.YES, "Aider", TRICKY, "agent", "invented-api"));
      write(2, null, new Attribution(Answer.YES, "", "see https://git.example/pr/7", null, null));
      write(3, "time", new Attribution(Answer.YES, "", "", null, "wrong-assumption"));
      write(4, null, new Attribution(Answer.NO, "Aider", "", "chat", "invented-api"));
      write(5, "unknown", new Attribution(Answer.UNKNOWN, "", "", null, null));
      write(6, null, new Attribution(null, "", "", null, null));
      write(7, null, new Attribution(Answer.YES, "Our \"house\" model", TRICKY, "chat", null));
    }

    private List<List<Object>> columns() {
      return database
          .sql(
              """
              select issue_id, trigger_key, ai_involved, ai_tool, ai_category, ai_failure_mode,
                     ai_evidence
                from incident_extract where tenant_id = ? order by issue_id""")
          .param(tenant.value())
          .query(
              (row, n) ->
                  Arrays.<Object>asList(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6),
                      row.getString(7)))
          .list();
    }

    @Test
    void whatIsSaidOfGeneratedCodeIsCountedWhereItIsKnownToBeThere() {
      writeAll();

      assertThat(columns())
          .containsExactly(
              Arrays.asList(1L, "deploy", "yes", "Aider", "agent", "invented-api", "named"),
              Arrays.asList(2L, null, "yes", null, null, null, "linked"),
              Arrays.asList(3L, "time", "yes", null, null, "wrong-assumption", "stated"),
              Arrays.asList(4L, null, "no", null, null, null, null),
              Arrays.asList(5L, "unknown", "unknown", null, null, null, null),
              Arrays.asList(6L, null, null, null, null, null, null),
              Arrays.asList(7L, null, "yes", "Our \"house\" model", "chat", null, "named"));
    }

    @Test
    void theMigrationReadsTheSameOutOfWhatWasThere() throws IOException {
      writeAll();
      List<List<Object>> written = columns();
      database
          .sql(
              """
              update incident_extract set trigger_key = null, ai_involved = null, ai_tool = null,
                     ai_category = null, ai_evidence = null
               where tenant_id = :tenant""")
          .params(Map.of("tenant", tenant.value()))
          .update();

      String script =
          new ClassPathResource("db/migration/V9_21__attribution.sql")
              .getContentAsString(StandardCharsets.UTF_8);
      Arrays.stream(script.split(";"))
          .map(String::strip)
          .filter(statement -> statement.contains("update incident_extract"))
          .forEach(statement -> database.sql(statement).update());

      assertThat(columns()).isEqualTo(written);
    }
  }
}
