package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import dev.idd.app.jira.IssueDeleted;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssuesLinked;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.SprintChanged;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** The gate from the Extract and the stories to the property that the validator reads. */
class GateApiTest extends ApiTest {

  private Answer gate(String key) {
    return get("responder", "/api/incidents/" + key + "/gate").is(200);
  }

  private Answer check(String key) {
    return post("responder", "/api/incidents/" + key + "/gate/check", null).is(200);
  }

  private void extract(String key, long version, String command) {
    post(
            "responder",
            "/api/incidents/" + key + "/extract",
            json("{'version':" + version + ",'command':" + command + "}"))
        .is(200);
  }

  private void completeExtract(String key) {
    extract(key, 0, "{'type':'assign-steward','accountId':'steward'}");
    extract(
        key,
        1,
        "{'type':'record-root-cause','rootCause':{'classKey':'concurrency','component':'c'}}");
    extract(
        key, 2, "{'type':'state-requirement','requirement':{'statement':'The system must wait.'}}");
    extract(key, 3, "{'type':'answer-test-gap','testGap':{'description':'d','kind':'unit'}}");
    extract(
        key,
        4,
        "{'type':'review-pattern','patternReview':{'sameClass':'no','sameComponent':'no',"
            + "'sameAiFailureMode':'unknown'}}");
    extract(key, 5, "{'type':'attribute','attribution':{'aiInvolved':'unknown'}}");
  }

  private String createStory(String key) {
    return post(
            "responder",
            "/api/incidents/" + key + "/improvements",
            json(
                "{'requestId':'r-"
                    + key
                    + "','projectKey':'APP','issueTypeId':'2',"
                    + "'summary':'Wait politely','acceptanceCriteria':'Given, when, then',"
                    + "'ownerAccountId':'steward','sprintId':'5','scope':'beyond-fix',"
                    + "'state':'committed'}"))
        .is(201)
        .text("/improvement/key");
  }

  private JsonNode property(String key) {
    return jira.property(key, "idd.gate");
  }

  @Test
  void aRequirementThatRepeatsTheSummaryBlocksAndSaysSo() {
    String key = jira.incident();
    completeExtract(key);
    createStory(key);
    assertThat(check(key).text("/state")).isEqualTo("open");

    jira.set(key, "summary", JsonNodeFactory.instance.textNode("Wait!"));

    assertThat(check(key).text("/reasons/0/sentence"))
        .startsWith("The requirement repeats the summary.");
  }

  @Test
  void blocksUntilTheExtractAndAnImprovementAreThere() {
    String key = jira.incident();
    assertThat(check(key).at("/reasons")).hasSize(8);

    completeExtract(key);
    Answer almost = gate(key);
    assertThat(almost.text("/message"))
        .isEqualTo("Before closing " + key + ": Commit to at least one improvement.");
    assertThat(almost.text("/reasons/0/field")).isEqualTo("improvements");

    createStory(key);
    Answer open = gate(key);
    assertThat(open.text("/state")).isEqualTo("open");
    assertThat(open.text("/message")).isEmpty();
    assertThat(open.at("/published").asBoolean()).isTrue();
    assertThat(property(key).path("state").asText()).isEqualTo("open");
    assertThat(property(key).path("links").asInt()).isEqualTo(1);
    assertThat(property(key).path("v").asInt()).isEqualTo(2);
    assertThat(Instant.parse(property(key).path("decidedAt").asText())).isBefore(Instant.now());
  }

  @Test
  void theJobPublishesWithoutAnybodyLooking() {
    String key = jira.incident();
    changed(key);

    eventually(() -> assertThat(property(key)).isNotNull());
    assertThat(property(key).path("state").asText()).isEqualTo("blocked");
    assertThat(property(key).path("message").asText()).startsWith("Before closing " + key + ": ");
    // The lozenge is written after the verdict.
    eventually(
        () ->
            assertThat(jira.property(key, "com.atlassian.jira.issue:dev.idd.jira:idd-gate:status"))
                .isEqualTo(
                    JSON.valueToTree(
                        java.util.Map.of(
                            "type",
                            "lozenge",
                            "value",
                            java.util.Map.of("label", "BLOCKED", "type", "removed")))));
  }

  @Test
  void writesToJiraOnlyWhatIsNews() {
    String key = jira.incident();
    for (int i = 0; i < 4; i++) {
      check(key);
    }
    assertThat(jira.countWrites("PUT property " + key + " idd.gate")).isEqualTo(1);

    extract(key, 0, "{'type':'assign-steward','accountId':'steward'}");
    check(key);
    check(key);
    assertThat(jira.countWrites("PUT property " + key + " idd.gate")).isEqualTo(2);
  }

  @Test
  void aForgedPropertyIsRewrittenAtTheNextJudgement() throws Exception {
    String key = jira.incident();
    check(key);
    JsonNode honest = property(key);
    jira.forge(key, "idd.gate", JSON.readTree("{\"v\":1,\"state\":\"open\",\"links\":0}"));

    check(key);

    assertThat(property(key).path("state")).isEqualTo(honest.path("state"));
    assertThat(property(key).path("message")).isEqualTo(honest.path("message"));
  }

  @Test
  void aCloseAroundTheGateIsRecorded() throws Exception {
    String key = jira.incident();
    check(key);
    jira.forge(key, "idd.gate", JSON.readTree("{\"v\":1,\"state\":\"open\",\"links\":0}"));
    jira.move(key, TinyJira.CLOSED, Instant.now());
    changed(key, "status");
    changed(key, "status");

    eventually(() -> assertThat(gate(key).at("/bypasses")).hasSize(1));
    Answer gate = gate(key);
    assertThat(gate.at("/closed").asBoolean()).isTrue();
    assertThat(gate.text("/bypasses/0/toStatus")).isEqualTo("Closed");
    assertThat(gate.at("/bypasses/0/missing")).hasSize(8);
    assertThat(gate.text("/bypasses/0/missing/0")).isEqualTo("Assign an Improvement Steward.");
    eventually(() -> assertThat(property(key).path("state").asText()).isEqualTo("blocked"));
  }

  @Test
  void aCloseThatTheGateAllowedIsNot() {
    String allowed = jira.incident();
    completeExtract(allowed);
    createStory(allowed);
    assertThat(check(allowed).text("/state")).isEqualTo("open");
    jira.move(allowed, TinyJira.CLOSED, Instant.now());
    changed(allowed, "status");

    String refused = jira.incident();
    check(refused);
    jira.move(refused, TinyJira.CLOSED, Instant.now());
    changed(refused, "status");

    // The second is enqueued after the first, so when it is found the first was looked at.
    eventually(() -> assertThat(gate(refused).at("/bypasses")).hasSize(1));
    eventually(() -> assertThat(gate(allowed).at("/closed").asBoolean()).isTrue());
    assertThat(gate(allowed).at("/bypasses")).isEmpty();
  }

  @Test
  void whatWasClosedBeforeTheAppCameIsNobodysBypass() {
    String key = jira.incident();
    jira.move(key, TinyJira.CLOSED, Instant.now().minusSeconds(86_400));
    jira.move(key, TinyJira.OPEN, Instant.now().minusSeconds(80_000));
    jira.move(key, TinyJira.CLOSED, Instant.now());
    changed(key, "status");

    eventually(() -> assertThat(gate(key).at("/bypasses")).hasSize(1));
  }

  @Test
  void followsTheStory() throws Exception {
    String key = jira.incident();
    completeExtract(key);
    String story = createStory(key);
    assertThat(gate(key).text("/state")).isEqualTo("open");

    jira.set(story, "assignee", null);
    changed(story, "assignee");

    eventually(() -> assertThat(property(key).path("state").asText()).isEqualTo("blocked"));
    assertThat(gate(key).text("/message"))
        .isEqualTo("Before closing " + key + ": Give " + story + " an owner.");
    assertThat(gate(key).text("/reasons/0/field")).isEqualTo("improvements/" + story);
  }

  @Test
  void aSprintThatEndsWithoutTheStoryIsNoSchedule() throws Exception {
    String key = jira.incident();
    completeExtract(key);
    String story = createStory(key);
    check(key);

    jira.set(
        story,
        TinyJira.SPRINT_FIELD,
        JSON.readTree("[{\"id\":5,\"name\":\"Sprint 5\",\"state\":\"closed\"}]"));
    publish(new SprintChanged(tenant, 5, "closed"));

    eventually(
        () ->
            assertThat(property(key).path("message").asText())
                .contains("Give " + story + " a new schedule (its sprint is closed)."));
  }

  @Test
  void followsLinksThatPeopleMakeAndRemove() {
    String key = jira.incident();
    String story = jira.story();
    check(key);

    jira.link(story, key);
    publish(new IssuesLinked(tenant, new IssueId(jira.id(story)), new IssueId(jira.id(key))));
    eventually(() -> assertThat(property(key).path("links").asInt()).isEqualTo(1));
    assertThat(property(key).path("message").asText()).contains("Commit to " + story);

    jira.unlink(story, key);
    publish(new IssuesLinked(tenant, new IssueId(jira.id(story)), new IssueId(jira.id(key))));
    eventually(() -> assertThat(property(key).path("links").asInt()).isZero());
  }

  @Test
  void aDeletedStoryIsNoImprovement() {
    String key = jira.incident();
    completeExtract(key);
    String story = createStory(key);
    assertThat(gate(key).text("/state")).isEqualTo("open");

    IssueId gone = new IssueId(jira.id(story));
    jira.unlink(story, key);
    jira.remove(story);
    publish(new IssueDeleted(tenant, gone));

    eventually(() -> assertThat(property(key).path("state").asText()).isEqualTo("blocked"));
  }

  @Test
  void otherIssuesOfTheProjectAreOpen() {
    String story = jira.story();

    Answer gate = check(story);

    assertThat(gate.text("/state")).isEqualTo("open");
    assertThat(property(story).path("state").asText()).isEqualTo("open");
    assertThat(jira.property(story, "com.atlassian.jira.issue:dev.idd.jira:idd-gate:status"))
        .isNull();
  }

  @Test
  void whenJiraIsBusyTheJobPublishesLater() {
    String key = jira.incident();
    jira.fail(
        "PUT property " + key + " .*",
        new JiraFailure.RateLimited(Instant.now().plusMillis(500), ""));

    Answer busy = check(key);
    assertThat(busy.text("/state")).isEqualTo("blocked");
    assertThat(busy.at("/published").asBoolean()).isFalse();
    assertThat(property(key)).isNull();
    jira.heal();

    eventually(() -> assertThat(gate(key).at("/published").asBoolean()).isTrue());
    assertThat(property(key)).isNotNull();
  }

  @Test
  void anUnwantedLozengeStopsNothing() {
    String key = jira.incident();
    check(key);
    jira.forge(key, "com.atlassian.jira.issue:dev.idd.jira:idd-gate:status", JSON.nullNode());
    jira.fail(
        "PUT property " + key + " com[.]atlassian.*",
        new JiraFailure.Rejected(400, java.util.List.of("No.")));

    assertThat(check(key).at("/published").asBoolean()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1} as {2} is {3}")
  @CsvSource({
    "GET, /gate, , 401, not-authenticated",
    "POST, /gate/check, , 401, not-authenticated",
    "GET, /gate, outsider, 404, not-found",
    "POST, /gate/check, outsider, 404, not-found",
  })
  void whoMayNotIsToldNo(String method, String path, String as, int status, String code) {
    Answer answer =
        call(
            tenant,
            as,
            HttpMethod.valueOf(method),
            "/api/incidents/" + jira.incident() + path,
            null);

    assertThat(answer.is(status).text("/code")).isEqualTo(code);
  }

  @Test
  void verdictsOfOneSiteAreNotThoseOfAnother() {
    TenantId other = install();
    String key = jira.incident();
    completeExtract(key);
    createStory(key);
    assertThat(gate(key).text("/state")).isEqualTo("open");

    Answer theirs =
        call(other, "responder", HttpMethod.GET, "/api/incidents/" + key + "/gate", null).is(200);

    assertThat(theirs.text("/state")).isEqualTo("blocked");
    assertThat(codes(theirs)).contains("steward", "attribution");
    assertThat(gate(key).text("/state")).isEqualTo("open");
  }

  private static java.util.List<String> codes(Answer gate) {
    return StreamSupport.stream(gate.at("/reasons").spliterator(), false)
        .map(reason -> reason.path("code").asText())
        .toList();
  }
}
