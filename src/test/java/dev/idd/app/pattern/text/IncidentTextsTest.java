package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.idd.app.OnH2;
import dev.idd.app.OnPostgreSql;
import dev.idd.app.StoreTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.pattern.text.SimilarTexts.Alike;
import dev.idd.app.pattern.text.SimilarTexts.Engine;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Texts in the table, and what the index makes of them. */
class IncidentTextsTest {

  @Nested
  @OnH2
  class H2 extends WithMeaning {}

  @Nested
  @OnPostgreSql
  class PostgreSql extends WithMeaning {}

  /** A search server holds the index. */
  @Nested
  @OnH2
  @ExtendWith(OpenSearchNode.Runs.class)
  class OpenSearch extends Promises {
    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
      settings.add("idd.similarity.opensearch.uris", OpenSearchNode::uri);
    }

    @Test
    void meaningRanksWhatHasWordsInCommonAndItSaysSo() {
      IncidentText far = text(tenant, OPS, 80, "Checkout page: coffee");
      far.means("test", towards(5, 1));
      IncidentText near = text(tenant, OPS, 81, "Slow checkout in all of the shops since noon");
      near.means("test", towards(0, 1));
      IncidentText unknown = text(tenant, OPS, 82, "Checkout cart of the shop is empty");
      IncidentText asked = text(tenant, OPS, 83, "Checkout page takes ages");
      asked.means("test", towards(0, .9f));
      texts.keep(tenant, List.of(far, near, unknown, asked));
      follower.follow();

      var answer = similar.like(tenant, OPS, new IssueId(83), 10);

      assertThat(answer.engine()).isEqualTo(Engine.WORDS_AND_MEANING);
      assertThat(answer.note()).contains("100 incidents that have the most words in common");
      assertThat(answer.alike().get(0).issue()).isEqualTo(new IssueId(81));
      assertThat(answer.alike()).hasSize(3);
      assertThat(similar.likeByWords(tenant, OPS, new IssueId(83), 10).get(0).issue())
          .isEqualTo(new IssueId(80));
    }

    @Test
    void countsWordsAsTheEmbeddedIndexDoes() {
      keep(tenant, OPS, 90, "Quokkas renewed the lease's lease");
      keep(tenant, OPS, 91, "A quokka");

      Frequencies found = counts.of(List.of("quokka", "leases", "the", "unheardof"));

      assertThat(found.having()).containsEntry("quokka", 2L).containsEntry("unheardof", 0L);
      assertThat(found.having().get("leases")).isPositive();
      assertThat(found.having()).doesNotContainKey("the");
      assertThat(found.documents()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void twoProcessesWriteTheSameDocuments() {
      keep(tenant, OPS, 95, "Quorum lost");
      keep(tenant, OPS, 96, "The quorum was lost");
      follower.forgetWhatWasSeen();
      follower.follow();

      assertThat(alike(96)).containsExactly(95L);
      assertThat(index.size(tenant, OPS)).isEqualTo(2);
    }
  }

  /** A search server that is not there. */
  @Nested
  @OnH2
  @TestPropertySource(properties = "idd.similarity.opensearch.uris=http://127.0.0.1:1")
  class NoServer extends Store {

    @Test
    void theAppRunsAndSaysWhatIsMissing() {
      texts.keep(tenant, List.of(text(tenant, OPS, 1, "Quorum lost")));

      assertThatThrownBy(follower::follow).isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> similar.like(tenant, OPS, new IssueId(1), 10))
          .isInstanceOf(RuntimeException.class);
      var answer = similar.likeIfReachable(tenant, OPS, new IssueId(1), 10);
      assertThat(answer.engine()).isEqualTo(Engine.NOTHING);
      assertThat(answer.note()).contains("does not answer");
      assertThat(answer.alike()).isEmpty();
    }
  }

  abstract static class WithMeaning extends Promises {
    @Test
    void meaningFindsWhatHasNoWordInCommon() {
      IncidentText one = text(tenant, OPS, 50, "Checkout is slow");
      one.means("test", towards(0, 1));
      IncidentText far = text(tenant, OPS, 51, "Coffee machine");
      far.means("test", towards(5, 1));
      IncidentText two = text(tenant, OPS, 52, "Payments take ages");
      two.means("test", towards(0, .9f));
      texts.keep(tenant, List.of(one, far, two));
      follower.follow();

      var answer = similar.like(tenant, OPS, new IssueId(52), 10);

      assertThat(answer.engine()).isEqualTo(Engine.WORDS_AND_MEANING);
      assertThat(answer.note()).isNull();
      assertThat(answer.alike().get(0).issue()).isEqualTo(new IssueId(50));
      assertThat(answer.alike().get(0).closeness()).isGreaterThan(.8);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  @EnableConfigurationProperties(SimilarityProperties.class)
  static class Settings {}

  @StoreTest
  @Import({
    Settings.class,
    IncidentTexts.class,
    SearchBackend.class,
    TextIndex.class,
    IndexFollower.class,
    SimilarTexts.class
  })
  abstract static class Store {
    static final ProjectKey OPS = new ProjectKey("OPS");
    static final ProjectKey WEB = new ProjectKey("WEB");

    @Autowired IncidentTexts texts;
    @Autowired IndexFollower follower;
    @Autowired SimilarTexts similar;
    @Autowired TextIndex index;
    @Autowired WordCounts counts;
    @Autowired JdbcClient database;

    final TenantId tenant = new TenantId(UUID.randomUUID());

    IncidentText text(TenantId of, ProjectKey project, long issue, String title) {
      var text = new IncidentText(of, new IssueId(issue), project);
      text.reads(project, new ReadableText(title, "", ""), Instant.EPOCH, 0);
      return text;
    }

    void keep(TenantId of, ProjectKey project, long issue, String title) {
      texts.keep(of, List.of(text(of, project, issue, title)));
      follower.follow();
    }

    List<Long> alike(long issue) {
      return similar.like(tenant, OPS, new IssueId(issue), 10).alike().stream()
          .map(Alike::issue)
          .map(IssueId::value)
          .toList();
    }

    static float[] towards(int axis, float length) {
      var vector = new float[SentenceModel.DIMENSION];
      vector[axis] = length;
      vector[SentenceModel.DIMENSION - 1] = 1 - length;
      return Vectors.unit(vector);
    }
  }

  abstract static class Promises extends Store {
    @Test
    void findsWhatReadsAlikeTheMostAlikeFirst() {
      keep(tenant, OPS, 1, "Payments fail: certificate of the gateway expired");
      keep(tenant, OPS, 2, "Search is slow after the index was rebuilt");
      keep(tenant, OPS, 3, "Certificate of the mail relay expires unnoticed");
      keep(tenant, OPS, 4, "Certificates expired on the payment gateway");

      assertThat(alike(4)).containsExactly(1L, 3L);
    }

    @Test
    void looksOnlyAtEarlierOnesOfTheSameProjectAndSite() {
      var other = new TenantId(UUID.randomUUID());
      keep(tenant, OPS, 10, "Certificate expired");
      keep(tenant, WEB, 11, "Certificate expired");
      keep(other, OPS, 12, "Certificate expired");
      keep(tenant, OPS, 13, "Certificate expired");
      keep(tenant, OPS, 14, "Certificate expired");

      assertThat(alike(13)).containsExactly(10L);
    }

    @Test
    void whatIsGoneIsNotFound() {
      keep(tenant, OPS, 20, "Queue is full");
      keep(tenant, OPS, 21, "The queue was full");
      assertThat(alike(21)).containsExactly(20L);

      IncidentText gone = texts.find(tenant, new IssueId(20)).orElseThrow();
      gone.goes(null, 0);
      texts.keep(tenant, List.of(gone));
      follower.follow();

      assertThat(alike(21)).isEmpty();
      assertThat(texts.find(tenant, new IssueId(20))).isEmpty();
    }

    @Test
    void twoWhoReadTheSameNewIncidentDoNotTripOverEachOther() {
      IncidentText one = text(tenant, OPS, 40, "Disk is full");
      IncidentText other = text(tenant, OPS, 40, "Queue is full");
      texts.keep(tenant, List.of(one));
      texts.keep(tenant, List.of(other));

      assertThat(texts.find(tenant, new IssueId(40)).orElseThrow().text().title())
          .isEqualTo("Queue is full");
    }

    @Test
    void aChangeIsSeen() {
      keep(tenant, OPS, 30, "Disk is full");
      keep(tenant, OPS, 31, "Queue is full of poison messages");
      IncidentText changed = texts.find(tenant, new IssueId(30)).orElseThrow();
      changed.reads(OPS, new ReadableText("Poison messages", "", ""), Instant.EPOCH, 0);
      texts.keep(tenant, List.of(changed));
      follower.follow();

      assertThat(alike(31)).containsExactly(30L);
    }

    @Test
    void notesOfThePeopleCountToo() {
      var earlier = new IncidentText(tenant, new IssueId(35), OPS);
      earlier.reads(
          OPS, new ReadableText("Checkout is down", "", "lease never renewed"), Instant.EPOCH, 1);
      texts.keep(tenant, List.of(earlier));
      keep(tenant, OPS, 36, "Lease was not renewed");

      assertThat(alike(36)).containsExactly(35L);
    }

    @Test
    void anIndexThatIsAheadOfTheTableIsMadeAnew() {
      keep(tenant, OPS, 40, "Certificate expired");
      keep(tenant, OPS, 41, "Certificate expired");
      database
          .sql("delete from incident_text where tenant_id = :tenant and issue_id = 40")
          .param("tenant", tenant.value())
          .update();
      database
          .sql("update incident_text_changes set last_seq = 1 where tenant_id = :tenant")
          .param("tenant", tenant.value())
          .update();
      database
          .sql("update incident_text set seq = 1 where tenant_id = :tenant")
          .param("tenant", tenant.value())
          .update();

      follower.forgetWhatWasSeen();
      follower.follow();

      assertThat(index.lastChange(tenant)).isEqualTo(1);
      assertThat(alike(41)).isEmpty();
    }

    @Test
    void withoutMeaningItSaysSo() {
      keep(tenant, OPS, 60, "Certificate expired");

      var answer = similar.like(tenant, OPS, new IssueId(60), 10);

      assertThat(answer.engine()).isEqualTo(Engine.WORDS);
      assertThat(answer.note()).contains("by words alone");
      assertThat(similar.like(tenant, OPS, new IssueId(61), 10).engine()).isEqualTo(Engine.NOTHING);
    }

    @Test
    void aTextWithoutWordsFindsNothing() {
      keep(tenant, OPS, 70, "Certificate expired");
      keep(tenant, OPS, 71, "… !! ??");

      assertThat(alike(71)).isEmpty();
    }
  }
}
