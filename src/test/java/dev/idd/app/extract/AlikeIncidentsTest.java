package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.extract.AlikeIncidents.Trait;
import dev.idd.app.extract.ExtractCommand.Attribute;
import dev.idd.app.extract.ExtractCommand.RecordRootCause;
import dev.idd.app.jira.IssueId;
import dev.idd.app.tenant.AccountId;
import dev.idd.app.tenant.Caller;
import dev.idd.app.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which incidents say the same, on both databases. */
class AlikeIncidentsTest {

  @Nested
  @OnH2
  class H2 extends Promises {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends Promises {}

  @StoreTest
  @Import({StoredExtracts.class, History.class, Publication.class, AlikeIncidents.class})
  abstract static class Promises {
    @Autowired StoredExtracts extracts;
    @Autowired AlikeIncidents alike;
    @Autowired JdbcClient database;

    final TenantId tenant = new TenantId(UUID.randomUUID());
    final Caller ada = new Caller(tenant, new AccountId("ada"));

    private void incident(long id, String classKey, String component, Attribution attribution) {
      var cause = new RootCause(List.of(), List.of(), classKey, null, component, List.of());
      extracts.change(ada, new IssueId(id), 0, new RecordRootCause(cause));
      if (!attribution.equals(Attribution.NONE)) {
        extracts.change(ada, new IssueId(id), 1, new Attribute(attribution));
      }
    }

    private static Attribution ai(Answer involved) {
      return new Attribution(involved, "", "", null, "invented-api");
    }

    private List<IssueId> like(long id, Trait trait, String value, int most) {
      return alike.like(tenant, new IssueId(id), trait, value, most);
    }

    private static List<IssueId> ids(long... ids) {
      return Arrays.stream(ids).mapToObj(IssueId::new).toList();
    }

    @Test
    void earlierOnesComeFirstAndTheNewestOfThose() {
      for (long id : new long[] {1, 2, 3, 4, 5}) {
        incident(id, "concurrency", "ledger", Attribution.NONE);
      }

      assertThat(like(3, Trait.CLASS, "concurrency", 10)).isEqualTo(ids(2, 1, 5, 4));
      assertThat(like(3, Trait.COMPONENT, "ledger", 3)).isEqualTo(ids(2, 1, 5));
      assertThat(like(3, Trait.CLASS, "data-edge-case", 10)).isEmpty();
      var elsewhere = new TenantId(UUID.randomUUID());
      assertThat(alike.like(elsewhere, new IssueId(3), Trait.CLASS, "concurrency", 10)).isEmpty();
    }

    @Test
    void aFailureModeCountsWhereGeneratedCodeIsInvolved() {
      incident(1, "concurrency", "ledger", ai(Answer.YES));
      incident(2, "concurrency", "ledger", ai(Answer.NO));

      assertThat(like(9, Trait.AI_FAILURE_MODE, "invented-api", 10)).isEqualTo(ids(1));
    }

    /** The migration reads what the application wrote before it had the column. */
    @Test
    void whatWasRecordedBeforeIsFoundToo() throws Exception {
      incident(1, "concurrency", "ledger", ai(Answer.YES));
      incident(2, "concurrency", "ledger", ai(Answer.UNKNOWN));
      database.sql("update incident_extract set ai_failure_mode = null").update();

      database.sql(fill()).update();

      assertThat(like(9, Trait.AI_FAILURE_MODE, "invented-api", 10)).isEqualTo(ids(1));
    }

    private static String fill() throws Exception {
      String script =
          new ClassPathResource("db/migration/V7_1__similar_incidents.sql")
              .getContentAsString(StandardCharsets.UTF_8);
      return Arrays.stream(script.split(";"))
          .filter(statement -> statement.contains("update incident_extract"))
          .findFirst()
          .orElseThrow();
    }
  }
}
