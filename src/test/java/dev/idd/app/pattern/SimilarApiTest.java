package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.mining.FactsChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Earlier incidents beside the questions of the pattern review, as the page gets them. */
class SimilarApiTest extends ApiTest {
  /** All tests share one Jira, and a new site restores what is published there. */
  private final String ledger = "ledger " + UUID.randomUUID();

  private final List<String> mine = new ArrayList<>();

  @AfterEach
  void nothingIsSecret() {
    jira.secret.clear();
  }

  @BeforeEach
  void onlyThisTestSaysWhatWasMined() {
    miningRests();
  }

  /** An incident whose Extract says this; whatever is empty is not said. */
  private String incident(String classKey, String component, String aiInvolved, String failure) {
    String key = jira.incident();
    mine.add(key);
    String path = "/api/incidents/" + key + "/extract";
    post(
            "responder",
            path,
            json(
                "{'version':0,'command':{'type':'record-root-cause','rootCause':"
                    + "{'classKey':'%s','component':'%s'}}}".formatted(classKey, component)))
        .is(200);
    if (!aiInvolved.isEmpty()) {
      post(
              "responder",
              path,
              json(
                  "{'version':1,'command':{'type':'attribute','attribution':"
                      + "{'aiInvolved':'%s','failureMode':'%s'}}}".formatted(aiInvolved, failure)))
          .is(200);
    }
    return key;
  }

  private Answer similar(String as, String key) {
    return get(as, "/api/incidents/" + key + "/similar");
  }

  private List<String> keys(Answer answer, String group) {
    return answer.at("/" + group + "/incidents").findValuesAsText("key").stream()
        .filter(mine::contains)
        .toList();
  }

  @Test
  void showsWhatSharesClassComponentOrFailureMode() {
    String sameClass = incident("concurrency", "search", "", "");
    String sameAll = incident("concurrency", ledger, "yes", "invented-api");
    String sameComponent = incident("data-edge-case", ledger, "no", "invented-api");
    String it = incident("concurrency", ledger, "yes", "invented-api");
    String later = incident("concurrency", ledger, "yes", "invented-api");

    Answer answer = similar("reader", it).is(200);

    assertThat(keys(answer, "sameClass")).containsExactly(sameAll, sameClass);
    assertThat(keys(answer, "sameComponent")).containsExactly(sameComponent, sameAll);
    assertThat(keys(answer, "sameAiFailureMode")).containsExactly(sameAll);
    assertThat(answer.text("/sameClass/value")).isEqualTo("Concurrency");
    assertThat(answer.text("/sameAiFailureMode/value")).isEqualTo("Invented API");
    assertThat(answer.at("/sameComponent/total").asInt()).isEqualTo(2);
    assertThat(answer.at("/sameClass/complete").asBoolean()).isTrue();
    JsonNode first = answer.at("/sameClass/incidents/0");
    assertThat(first.path("summary").asText()).isEqualTo("Checkout is down");
    assertThat(first.path("created").asText()).isEqualTo("2026-01-31T10:00:00Z");
    assertThat(first.at("/status/name").asText()).isEqualTo("Open");
    assertThat(first.path("reasons"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "Same class: Concurrency",
            "Same component: " + ledger,
            "Same failure of generated code: Invented API");
    assertThat(keys(similar("reader", later).is(200), "sameClass")).contains(it);
  }

  @Test
  void whatIsNotRecordedHasNothingToCompare() {
    incident("concurrency", ledger, "yes", "invented-api");

    Answer answer = similar("responder", jira.incident()).is(200);

    for (String group : List.of("sameClass", "sameComponent", "sameAiFailureMode")) {
      assertThat(answer.at("/" + group + "/value").isNull()).as(group).isTrue();
      assertThat(answer.at("/" + group + "/incidents")).as(group).isEmpty();
    }
  }

  @Test
  void whatThePersonMayNotSeeIsNotThere() {
    String secret = incident("concurrency", ledger, "", "");
    String open = incident("concurrency", ledger, "", "");
    String it = incident("concurrency", ledger, "", "");
    jira.secret.add(secret);

    Answer answer = similar("responder", it).is(200);

    assertThat(keys(answer, "sameClass")).containsExactly(open);
    assertThat(answer.at("/sameComponent/total").asInt()).isEqualTo(1);
    assertThat(answer.body().toString()).doesNotContain(secret);
  }

  @Test
  void anIssueThatIsNoIncidentAnyMoreIsNotShown() {
    String was = incident("concurrency", ledger, "", "");
    String it = incident("concurrency", ledger, "", "");
    jira.set(was, "issuetype", JSON.createObjectNode().put("id", "3"));

    assertThat(keys(similar("responder", it).is(200), "sameClass")).isEmpty();
  }

  /** An incident with this title that was mined, and that the index knows. */
  private String titled(String title) {
    String key = jira.incident();
    mine.add(key);
    reads(key, title, 1);
    eventually(
        () ->
            assertThat(similar("reader", key).is(200).text("/engine"))
                .as("what it is compared by")
                .isEqualTo("words"));
    return key;
  }

  /** Mining saw this change of it. */
  private void reads(String key, String title, int change) {
    jira.set(key, "summary", TextNode.valueOf(title));
    new MinedIncident(database, tenant).put(key, jira.id(key), change);
    publish(new FactsChanged(tenant, new ProjectKey("OPS"), Set.of(new IssueId(jira.id(key)))));
  }

  private List<String> alike(Answer answer) {
    return answer.at("/readsAlike").findValuesAsText("key").stream()
        .filter(mine::contains)
        .toList();
  }

  @Test
  void showsWhatReadsAlikeWithReasonsAndACaution() {
    String other = titled("Search is slow");
    String alike = titled("Certificate of the " + ledger + " gateway expired");
    String it = titled("Payments fail: expired certificate on the gateway");

    eventually(
        () -> assertThat(alike(similar("reader", it))).contains(alike).doesNotContain(other));
    Answer answer = similar("reader", it).is(200);

    assertThat(answer.text("/note")).contains("by words alone");
    JsonNode first = answer.at("/readsAlike/0");
    assertThat(first.path("reasons"))
        .extracting(JsonNode::asText)
        .anyMatch(reason -> reason.startsWith("Both mention “") && reason.contains("certificate"));
    assertThat(first.path("caution").asText()).startsWith("Reads alike, which shows");
    jira.secret.add(alike);
    assertThat(similar("responder", it).is(200).body().toString()).doesNotContain(alike);
  }

  @Test
  void aTextThatChangesOrGoesIsFollowed() {
    String alike = titled("Lease of " + ledger + " was not renewed");
    String it = titled("A lease is never renewed");
    eventually(() -> assertThat(alike(similar("reader", it))).containsExactly(alike));

    reads(alike, "Coffee is out", 2);

    eventually(() -> assertThat(alike(similar("reader", it))).isEmpty());
  }

  @Test
  void isForThoseWhoMaySeeTheIncident() {
    String key = jira.incident();

    assertThat(call(tenant, null, HttpMethod.GET, path(key), null).is(401).text("/code"))
        .isEqualTo("not-authenticated");
    assertThat(similar("outsider", key).is(404).text("/code")).isEqualTo("not-found");
    assertThat(similar("responder", jira.story()).is(404).text("/code"))
        .isEqualTo("not-an-incident");
  }

  private static String path(String key) {
    return "/api/incidents/" + key + "/similar";
  }
}
