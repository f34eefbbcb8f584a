package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.FactsChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may have happened before, as an analyst goes through it. */
class RecurrenceApiTest extends ApiTest {
  private static final String QUEUE = "/api/projects/OPS/queue";

  @BeforeEach
  void onlyThisTestSaysWhatWasMined() {
    miningRests();
  }

  @AfterEach
  void nothingIsSecret() {
    jira.secret.clear();
  }

  private String mined(String title, Duration ago) {
    String key = jira.incident();
    long id = jira.id(key);
    jira.set(key, "summary", TextNode.valueOf(title));
    new MinedIncident(database, tenant).put(key, id, 1, Instant.now().minus(ago));
    publish(new FactsChanged(tenant, new ProjectKey("OPS"), Set.of(new IssueId(id))));
    eventually(
        () ->
            assertThat(get("admin", "/api/incidents/" + key + "/similar").is(200).text("/engine"))
                .isEqualTo("words"));
    return key;
  }

  private Answer queue(String as) {
    return get(as, QUEUE).is(200);
  }

  /** Two incidents that read alike, and one that does not. */
  private JsonNode pair() {
    String first = mined("Lease of the ledger was never renewed", Duration.ofDays(400));
    mined("Coffee is out", Duration.ofDays(5));
    String again = mined("Ledger lease not renewed", Duration.ofDays(1));
    eventually(() -> assertThat(queue("admin").at("/items")).hasSize(1));
    JsonNode item = queue("admin").at("/items/0");
    assertThat(item.at("/incident/key").asText()).isEqualTo(again);
    assertThat(item.at("/like/key").asText()).isEqualTo(first);
    return item;
  }

  @Test
  void aPairIsSuggestedWithReasonsAndJudgedByAnAnalyst() {
    JsonNode item = pair();
    assertThat(item.path("verdict").asText()).isEqualTo("suggested");
    assertThat(item.path("reasons").toString()).contains("Both mention");
    assertThat(item.path("caution").asText()).startsWith("Reads alike");
    assertThat(item.path("score").isNull()).isTrue();
    assertThat(item.path("sameClass").asBoolean()).isFalse();

    String path = QUEUE + "/" + item.path("id").asText();
    assertThat(post("responder", path, json("{'verdict':'different'}")).is(403).text("/code"))
        .isEqualTo("not-allowed");
    assertThat(queue("responder").at("/mayJudge").asBoolean()).isFalse();
    Answer after = post("admin", path, json("{'verdict':'same-cause','note':'Same lease.'}"));

    assertThat(after.is(200).at("/items")).isEmpty();
    assertThat(after.at("/precision/confirmed").asInt()).isEqualTo(1);
    assertThat(after.at("/precision/value").asDouble()).isEqualTo(1);
    assertThat(after.at("/precision/low").asDouble()).isBetween(.02, .03);
    assertThat(after.at("/precision/enough").asBoolean()).isFalse();
    Answer anew = post("admin", path, json("{'verdict':'unsure'}")).is(200);
    assertThat(anew.text("/items/0/verdict")).isEqualTo("unsure");
    assertThat(anew.at("/precision/confirmed").asInt()).isZero();
    assertThat(anew.at("/precision/value").isNull()).isTrue();
  }

  @Test
  void whatThePersonMayNotSeeIsNotInTheirQueue() {
    JsonNode item = pair();
    jira.secret.add(item.at("/like/key").asText());

    assertThat(queue("admin").at("/items")).isEmpty();
    post("admin", QUEUE + "/" + item.path("id").asText(), json("{'verdict':'different'}")).is(404);
  }

  @Test
  void theWeeklyReviewIsMarked() {
    Answer before = queue("admin");
    assertThat(before.at("/since").isNull()).isTrue();
    assertThat(before.at("/mayJudge").asBoolean()).isTrue();
    post("responder", QUEUE + "/reviewed", "{}").is(403);

    Answer after = post("admin", QUEUE + "/reviewed", "{}").is(200);

    Instant since = Instant.parse(after.text("/since"));
    assertThat(Instant.parse(after.text("/dueAt"))).isEqualTo(since.plus(Duration.ofDays(7)));
    post("admin", QUEUE + "/reviewed", "{}").is(200);
  }

  @Test
  void whatIsNoVerdictIsRefused() {
    JsonNode item = pair();
    String path = QUEUE + "/" + item.path("id").asText();

    for (String body : Set.of("{'verdict':'suggested'}", "{'verdict':null}", "{'verdict':'yes'}")) {
      assertThat(post("admin", path, json(body)).status()).as(body).isIn(400, 422);
    }
    post("admin", QUEUE + "/nothing", json("{'verdict':'different'}")).is(404);
    assertThat(queue("admin").at("/precision/rejected").asInt()).isZero();
  }

  @Test
  void isForThoseWhoSeeTheProject() {
    assertThat(get("outsider", QUEUE).is(404).text("/code")).isEqualTo("not-found");
    assertThat(get("admin", "/api/projects/APP/queue").is(404).text("/code"))
        .isEqualTo("not-tracked");
  }
}
