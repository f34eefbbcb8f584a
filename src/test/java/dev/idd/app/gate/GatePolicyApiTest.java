package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import dev.idd.app.jira.JiraFailure;
import dev.idd.app.jira.JiraJson;
import dev.idd.app.jira.JiraJson.User;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project's policy and its exceptions do to the gate, as people and Jira see it. */
class GatePolicyApiTest extends ApiTest {
  private static final String POLICY = "/api/projects/OPS/policy";
  private static final String REASON = "{'reason':'The payment provider ends the contract.'}";
  private static final User ROBOT = new User("robot", "Robot", Map.of(), true, "app");

  @Autowired CloseSweep closes;
  @Autowired Bypasses bypasses;

  private Answer gate(String key) {
    return get("responder", "/api/incidents/" + key + "/gate").is(200);
  }

  private Answer exempt(String as, String key, String how, String body) {
    return post(as, "/api/incidents/" + key + "/gate/" + how, json(body));
  }

  private Answer choose(Consumer<ObjectNode> change) {
    Answer now = get("admin", POLICY).is(200);
    ObjectNode policy = now.at("/policy").deepCopy();
    change.accept(policy);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("version", now.at("/version").asLong()).set("policy", policy);
    return put("admin", POLICY, body.toString());
  }

  private String severe(String option) {
    String key = jira.incident();
    jira.set(
        key,
        TinyJira.SEVERITY_FIELD,
        JsonNodeFactory.instance.objectNode().put("id", option).put("value", "SEV?"));
    return key;
  }

  @Test
  void guessesTheSeverityFieldOfTheSite() {
    Answer policy = get("admin", POLICY).is(200);

    assertThat(policy.at("/chosen").asBoolean()).isFalse();
    assertThat(policy.text("/policy/severity/fieldId")).isEqualTo(TinyJira.SEVERITY_FIELD);
    assertThat(policy.text("/policy/severity/options/3/severity")).isEqualTo("SEV-4");
    assertThat(policy.text("/policy/forms/SEV-3")).isEqualTo("light");
    assertThat(policy.at("/rules")).hasSize(12);
  }

  @ParameterizedTest(name = "option {0}: {1}, {2} reasons")
  @CsvSource({"501, full, 8, 0", "503, full, 8, 0", "504, light, 3, 0", "999, full, 8, 1"})
  void severityDecidesTheForm(String option, String form, int reasons, int findings) {
    Answer gate = gate(severe(option));

    assertThat(gate.text("/form")).isEqualTo(form);
    assertThat(gate.at("/reasons")).hasSize(reasons);
    assertThat(gate.at("/findings")).hasSize(findings);
  }

  @Test
  void anotherSeverityIsJudgedAgain() {
    String key = severe("501");
    assertThat(gate(key).at("/reasons")).hasSize(8);

    jira.set(
        key,
        TinyJira.SEVERITY_FIELD,
        JsonNodeFactory.instance.objectNode().put("id", "504").put("value", "SEV4"));
    changed(key, TinyJira.SEVERITY_FIELD);

    eventually(() -> assertThat(gate(key).at("/reasons")).hasSize(3));
    assertThat(gate(key).text("/severity/label")).isEqualTo("SEV4");
    assertThat(gate(key).text("/severity/level")).isEqualTo("SEV-4");
  }

  private Answer chooseScores() {
    return choose(
        policy -> {
          ObjectNode severity = policy.putObject("severity").putNull("fieldId");
          severity.putArray("options");
          severity
              .putObject("scores")
              .put("impactFieldId", TinyJira.IMPACT_FIELD)
              .put("urgencyFieldId", TinyJira.URGENCY_FIELD);
        });
  }

  private void score(String key, String field, double score) {
    jira.set(key, field, JsonNodeFactory.instance.numberNode(score));
    changed(key, field);
  }

  @Test
  void severityFollowsFromImpactAndUrgency() {
    assertThat(get("admin", POLICY).at("/scoreFields"))
        .extracting(field -> field.path("name").asText())
        .containsExactly("Impact", "Urgency");
    Answer chosen = chooseScores().is(200);
    assertThat(chosen.text("/policy/severity/scores/impactFieldId"))
        .isEqualTo(TinyJira.IMPACT_FIELD);
    String key = jira.incident();
    score(key, TinyJira.URGENCY_FIELD, 3);
    eventually(
        () ->
            assertThat(gate(key).text("/findings/0"))
                .isEqualTo("Impact is empty, so the full form is asked for."));
    assertThat(gate(key).text("/form")).isEqualTo("full");

    score(key, TinyJira.IMPACT_FIELD, 4);
    eventually(() -> assertThat(gate(key).text("/severity/level")).isEqualTo("SEV-3"));
    assertThat(gate(key).text("/severity/label")).isEqualTo("impact 4, urgency 3");
    assertThat(gate(key).text("/form")).isEqualTo("light");
    assertThat(gate(key).at("/findings")).isEmpty();

    score(key, TinyJira.URGENCY_FIELD, 7);
    eventually(() -> assertThat(gate(key).text("/severity/level")).isEqualTo("SEV-1"));
    assertThat(gate(key).text("/form")).isEqualTo("full");
  }

  @Test
  void scoresOfFieldsThatAreNoNumbersAreRefused() {
    Answer refused =
        choose(
                policy -> {
                  ObjectNode severity = policy.putObject("severity").putNull("fieldId");
                  severity.putArray("options");
                  severity
                      .putObject("scores")
                      .put("impactFieldId", TinyJira.IMPACT_FIELD)
                      .put("urgencyFieldId", TinyJira.SEVERITY_FIELD);
                })
            .is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo("severity");
    assertThat(refused.text("/fields/0/message")).endsWith(TinyJira.SEVERITY_FIELD + ".");
    assertThat(get("admin", POLICY).text("/policy/severity/fieldId"))
        .isEqualTo(TinyJira.SEVERITY_FIELD);
  }

  @Test
  void aDryRunReadsTheScores() {
    String key = jira.incident();
    jira.set(key, TinyJira.IMPACT_FIELD, JsonNodeFactory.instance.numberNode(2));
    jira.set(key, TinyJira.URGENCY_FIELD, JsonNodeFactory.instance.numberNode(1));
    ObjectNode policy = chooseScores().is(200).at("/policy").deepCopy();
    ObjectNode proposal = JsonNodeFactory.instance.objectNode();
    proposal.put("months", 6).set("policy", policy);

    Answer run = post("admin", POLICY + "/dry-run", proposal.toString()).is(200);

    assertThat(run.at("/findings").toString()).doesNotContain("no severity field");
    assertThat(run.at("/examples"))
        .filteredOn(one -> one.path("key").asText().equals(key))
        .allSatisfy(one -> assertThat(one.path("missing")).hasSize(3))
        .hasSize(1);
  }

  @Test
  void aChangedPolicyJudgesOpenIncidentsAgain() {
    String key = jira.incident();
    assertThat(gate(key).at("/reasons")).hasSize(8);

    choose(
            policy -> {
              policy.putArray("full").add("requirement").add("improvement").add("attribution");
              policy.putArray("light").add("requirement");
            })
        .is(200);

    eventually(() -> assertThat(gate(key).at("/reasons")).hasSize(3));
  }

  @Test
  void observingShowsAndLetsPass() {
    String key = jira.incident();
    choose(policy -> policy.put("mode", "observe")).is(200);

    eventually(() -> assertThat(gate(key).text("/mode")).isEqualTo("observe"));
    assertThat(gate(key).text("/state")).isEqualTo("open");
    assertThat(gate(key).at("/reasons")).hasSize(8);
    assertThat(jira.property(key, "idd.gate").path("state").asText()).isEqualTo("open");
    jira.move(key, TinyJira.CLOSED, Instant.now());
    changed(key, "status");
    eventually(() -> assertThat(gate(key).at("/closed").asBoolean()).isTrue());
    assertThat(gate(key).at("/bypasses")).isEmpty();
  }

  @Test
  void refusesAPolicyThatCannotBe() {
    Answer refused =
        choose(
                policy -> {
                  policy.put("mode", "observe");
                  policy.put("onBypass", "reopen");
                })
            .is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo("onBypass");
    assertThat(get("admin", POLICY).text("/policy/mode")).isEqualTo("enforce");
  }

  @Test
  void twoAdminsDoNotOverwriteEachOther() {
    Answer mine = get("admin", POLICY).is(200);
    choose(policy -> policy.put("reviewWithinHours", 24)).is(200);
    ObjectNode late = JsonNodeFactory.instance.objectNode();
    late.put("version", mine.at("/version").asLong()).set("policy", mine.at("/policy"));

    Answer conflict = put("admin", POLICY, late.toString()).is(409);

    assertThat(conflict.at("/current/policy/reviewWithinHours").asInt()).isEqualTo(24);
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource({
    "/api/projects/OPS/policy, , 401",
    "/api/projects/OPS/policy, outsider, 404",
    "/api/projects/OPS/policy, responder, 403"
  })
  void thePolicyIsForAdministrators(String path, String as, int status) {
    assertThat(get(as, path).status()).isEqualTo(status);
  }

  @Test
  void anOverrideIsForOneClose() {
    String key = jira.incident();
    Answer open = exempt("admin", key, "override", REASON).is(200);
    assertThat(open.text("/state")).isEqualTo("open");
    assertThat(open.text("/exemptions/0/kind")).isEqualTo("override");
    assertThat(open.text("/exemptions/0/by/accountId")).isEqualTo("admin");
    assertThat(open.at("/exemptions/0/active").asBoolean()).isTrue();
    assertThat(jira.property(key, "idd.gate").path("full").asText()).isEmpty();

    jira.move(key, TinyJira.CLOSED, Instant.now());
    changed(key, "status");
    eventually(() -> assertThat(gate(key).text("/exemptions/0/endedBecause")).isEqualTo("used"));
    jira.move(key, TinyJira.OPEN, Instant.now());
    changed(key, "status");

    eventually(() -> assertThat(gate(key).text("/state")).isEqualTo("blocked"));
    assertThat(gate(key).at("/bypasses")).isEmpty();
    Instant from = Instant.now().minusSeconds(600);
    assertThat(counts.of(tenant, OPS, from, Instant.now().plusSeconds(1)))
        .isEqualTo(new GateCounts.Counts(0, 1, 0));
  }

  @Autowired GateCounts counts;
  private static final dev.idd.app.jira.ProjectKey OPS = new dev.idd.app.jira.ProjectKey("OPS");

  @Test
  void aWaiverAsksForLessUntilTheIncidentIsReopened() {
    String key = jira.incident();
    Answer light =
        exempt("admin", key, "waive", "{'form':'light','reason':'Known and planned already.'}")
            .is(200);
    assertThat(light.text("/form")).isEqualTo("light");
    assertThat(light.at("/reasons")).hasSize(3);
    exempt("admin", key, "waive", "{'form':'none','reason':'A drill, nothing happened.'}").is(200);
    assertThat(gate(key).text("/state")).isEqualTo("open");
    assertThat(gate(key).text("/exemptions/1/endedBecause")).isEqualTo("replaced");

    jira.move(key, TinyJira.CLOSED, Instant.now());
    changed(key, "status");
    jira.move(key, TinyJira.OPEN, Instant.now());
    changed(key, "status");

    eventually(() -> assertThat(gate(key).text("/state")).isEqualTo("blocked"));
    assertThat(gate(key).text("/exemptions/0/endedBecause")).isEqualTo("reopened");
  }

  @Test
  void whoMayNotIsToldWhoMay() {
    String key = jira.incident();
    Answer refused = exempt("responder", key, "override", REASON).is(403);
    assertThat(refused.text("/code")).isEqualTo("not-allowed");
    assertThat(refused.text("/detail")).isEqualTo("Only an administrator of OPS may do this.");
    assertThat(refused.at("/who/projectAdmins").asBoolean()).isTrue();

    choose(
            policy ->
                policy
                    .putObject("authorised")
                    .put("projectAdmins", false)
                    .putArray("accounts")
                    .add("steward"))
        .is(200);
    assertThat(exempt("admin", key, "override", REASON).is(403).text("/detail"))
        .isEqualTo("Only Name of steward may do this.");
    exempt("steward", key, "override", REASON).is(200);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "waive; {'reason':'Long enough to be read.'}; form",
        "waive; {'form':'full','reason':'Long enough to be read.'}; form",
        "waive; {'form':'light','reason':'short'}; reason",
        "override; {}; reason"
      })
  void anExemptionNeedsAReason(String how, String body, String field) {
    Answer refused = exempt("admin", jira.incident(), how, body).is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo(field);
  }

  @Test
  void aBypassIsReopenedOnceWithAComment() {
    choose(policy -> policy.put("onBypass", "reopen")).is(200);
    String key = jira.incident();
    gate(key);
    // Long enough ago for nobody to be just passing through.
    database
        .sql("update gate_project set since = ? where tenant_id = ?")
        .params(java.sql.Timestamp.from(Instant.now().minusSeconds(900)), tenant.value())
        .update();
    jira.move(key, TinyJira.CLOSED, Instant.now().minusSeconds(120));
    changed(key, "status");

    eventually(() -> assertThat(gate(key).text("/bypasses/0/outcome")).isEqualTo("reopened"));
    eventually(() -> assertThat(jira.countWrites("POST comment " + key)).isEqualTo(1));
    assertThat(jira.fields(key).at("/status/name").asText()).isEqualTo("Open");
    changed(key, "status");
    changed(key, "status");
    eventually(() -> assertThat(gate(key).at("/closed").asBoolean()).isFalse());
    assertThat(jira.countWrites("POST transition " + key)).isEqualTo(1);
  }

  @Test
  void aCommentThatJiraWasTooBusyForIsMadeLater() {
    choose(policy -> policy.put("onBypass", "reopen")).is(200);
    String key = jira.incident();
    gate(key);
    database
        .sql("update gate_project set since = ? where tenant_id = ?")
        .params(java.sql.Timestamp.from(Instant.now().minusSeconds(900)), tenant.value())
        .update();
    jira.fail("POST comment " + key + ".*", new JiraFailure.Unavailable("Jira is down."));
    jira.move(key, TinyJira.CLOSED, Instant.now().minusSeconds(120));
    changed(key, "status");
    eventually(() -> assertThat(gate(key).text("/bypasses/0/outcome")).isEqualTo("reopened"));
    assertThat(bypasses.untold(tenant)).hasSize(1);
    assertThat(jira.countWrites("POST comment " + key)).isZero();

    jira.heal();
    eventually(() -> assertThat(bypasses.untold(tenant)).isEmpty());

    assertThat(jira.countWrites("POST comment " + key)).isEqualTo(1);
    assertThat(jira.countWrites("POST transition " + key)).isEqualTo(1);
  }

  @Test
  void anAutomationThatPassesThroughIsNoBypass() {
    String key = jira.incident();
    gate(key);
    jira.move(key, TinyJira.CLOSED, Instant.now(), ROBOT);
    changed(key, "status");
    eventually(() -> assertThat(gate(key).at("/bypasses")).hasSize(1));

    jira.move(key, TinyJira.OPEN, Instant.now(), ROBOT);
    changed(key, "status");

    eventually(() -> assertThat(gate(key).at("/bypasses")).isEmpty());
  }

  @Test
  void aCloseWhoseWebhookIsLostIsFoundBySweeping() {
    String key = jira.incident();
    gate(key);
    jira.move(key, TinyJira.CLOSED, Instant.now());

    closes.sweep(tenant);

    eventually(() -> assertThat(gate(key).at("/bypasses")).hasSize(1));
  }

  @Test
  void aDryRunSaysWhatWouldHaveBeenRefusedAndChangesNothing() {
    gateRests();
    String closed = severe("501");
    jira.move(closed, TinyJira.CLOSED, Instant.now().minusSeconds(86_400));
    String key = severe("504");
    ObjectNode proposal = JsonNodeFactory.instance.objectNode();
    proposal.put("months", 6).set("policy", get("admin", POLICY).at("/policy"));

    Answer run = post("admin", POLICY + "/dry-run", proposal.toString()).is(200);

    assertThat(run.at("/looked").asInt()).isEqualTo(jira.keys("OPS-").size());
    assertThat(run.at("/closed/refused").asInt()).isPositive();
    assertThat(run.at("/open/refused").asInt()).isPositive();
    assertThat(run.at("/rules")).hasSize(8);
    assertThat(run.at("/rules/0/count").asInt()).isBetween(2, run.at("/looked").asInt());
    assertThat(run.at("/examples")).isNotEmpty();
    assertThat(jira.property(key, "idd.gate")).isNull();
  }

  private Answer record(String key, String step) {
    return post(
            "responder",
            "/api/incidents/" + key + "/extract",
            json("{'version':0,'command':{" + step + "}}"))
        .is(200);
  }

  private Answer dryRun(Consumer<ObjectNode> change) {
    ObjectNode policy = get("admin", POLICY).at("/policy").deepCopy();
    change.accept(policy);
    ObjectNode proposal = JsonNodeFactory.instance.objectNode();
    proposal.put("months", 6).set("policy", policy);
    return post("admin", POLICY + "/dry-run", proposal.toString()).is(200);
  }

  private static void only(ObjectNode policy, String rule) {
    policy.putArray("full").add(rule);
    policy.putArray("light").add(rule);
  }

  @Test
  void aDryRunFindsWhatHasExpiredByToday() {
    String key = jira.incident();
    record(
        key,
        "'type':'record-follow-up','followUp':{'guardrails':[{'text':'limit','expiresOn':"
            + "'2020-01-01','removedOn':null}],'openQuestions':[],'wentWell':[],'wentPoorly':[]}");

    Answer run = dryRun(policy -> only(policy, "guardrail-expired"));

    assertThat(run.text("/rules/0/code")).isEqualTo("guardrail-expired");
    assertThat(run.at("/examples").toString())
        .contains(key, "A guardrail is past its expiry. Remove it, or say until when it stays.");
  }

  @Test
  void whatMustNotBeWrongCanBeSwitchedOffPerForm() {
    String key = severe("501");
    record(
        key,
        "'type':'record-follow-up','followUp':{'guardrails':[{'text':'limit','expiresOn':null,"
            + "'removedOn':null}],'openQuestions':[],'wentWell':[],'wentPoorly':[]}");
    choose(policy -> only(policy, "guardrail-without-expiry")).is(200);
    eventually(() -> assertThat(gate(key).text("/message")).contains("Say until when each"));

    choose(
            policy -> {
              policy.putArray("full").add("guardrail-without-expiry").add("guardrail-expired");
              policy.putArray("light").add("guardrail-expired");
            })
        .is(200);
    eventually(() -> assertThat(gate(key).text("/state")).isEqualTo("blocked"));
    choose(policy -> only(policy, "guardrail-expired")).is(200);
    eventually(() -> assertThat(gate(key).text("/state")).isEqualTo("open"));
  }

  @Test
  void theReviewCanBeDemandedAndIsDueAfterTheResolution() {
    database
        .sql(
            "update project_settings set resolved_statuses = '10' where tenant_id = ?"
                + " and project_key = 'OPS'")
        .param(tenant.value())
        .update();
    choose(policy -> only(policy, "review-signed-off")).is(200);
    String key = jira.incident();
    assertThat(gate(key).text("/message")).endsWith("Have the steward sign off the review.");
    assertThat(gate(key).text("/reasons/0/field")).isEqualTo("review.sign-off");

    jira.move(key, TinyJira.CLOSED, Instant.parse("2026-02-01T10:00:00Z"));
    jira.move(
        key, new JiraJson.Status("11", "Working", null), Instant.parse("2026-02-01T11:00:00Z"));
    jira.move(key, TinyJira.OPEN, Instant.parse("2026-02-02T10:00:00Z"));
    changed(key, "status");
    eventually(
        () ->
            assertThat(gate(key).text("/message"))
                .endsWith(
                    "Have the steward sign off the review: it was due on 4 February 2026, 10:00"
                        + " UTC."));

    record(key, "'type':'assign-steward','accountId':'steward'");
    post(
            "steward",
            "/api/incidents/" + key + "/extract",
            json("{'version':1,'command':{'type':'sign-off','signed':true}}"))
        .is(200);
    eventually(() -> assertThat(gate(key).text("/state")).isEqualTo("open"));
  }

  @Test
  void policiesOfBeforeAskForWhatNobodyCouldSwitchOff() {
    database
        .sql(
            "update project_policy set chosen = true, policy = ? where tenant_id = ?"
                + " and project_id = '1000'")
        .params(
            json(
                "{'mode':'enforce','severity':{'fieldId':null,'options':[]},'forms':{},'full':"
                    + "['steward'],'light':['steward'],'reviewWithinHours':48,'onBypass':'flag',"
                    + "'authorised':{'projectAdmins':true,'accounts':[]}}"),
            tenant.value())
        .update();
    assertThat(get("admin", POLICY).is(200).at("/policy/full"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "steward", "verification-failed", "guardrail-expired", "guardrail-without-expiry");

    choose(policy -> only(policy, "steward")).is(200);
    assertThat(get("admin", POLICY).is(200).at("/policy/full")).hasSize(1);
  }

  @Test
  void aDryRunOfNonsenseIsRefused() {
    ObjectNode proposal = JsonNodeFactory.instance.objectNode();
    proposal.put("months", 60).set("policy", get("admin", POLICY).at("/policy"));

    assertThat(post("admin", POLICY + "/dry-run", proposal.toString()).is(422).text("/code"))
        .isEqualTo("months");
    post("responder", POLICY + "/dry-run", proposal.toString()).is(403);
  }

  @Test
  void healthSaysWhereTheRuleStandsAndWhatWentAround() {
    String key = jira.incident();
    gate(key);
    jira.move(key, TinyJira.CLOSED, Instant.now());
    changed(key, "status");
    eventually(() -> assertThat(gate(key).at("/bypasses")).hasSize(1));
    jira.incident();

    Answer health = get("admin", "/api/projects/OPS/gate/health").is(200);

    assertThat(health.text("/rules/0/transitions/0/name")).isEqualTo("Close");
    String since = health.text("/rules/0/transitions/0/since");
    assertThat(Instant.parse(since)).isBeforeOrEqualTo(Instant.now());
    assertThat(get("admin", "/api/projects/OPS/gate/health").text("/rules/0/transitions/0/since"))
        .as("first seen, not last")
        .isEqualTo(since);
    assertThat(health.text("/ways/0/toStatus")).isEqualTo("Closed");
    assertThat(health.at("/ways/0/guarded").asBoolean()).isTrue();
    assertThat(health.text("/around/0/status")).isEqualTo("Closed");
    assertThat(health.at("/lastVerdict/latencyMillis").isNumber()).isTrue();
    assertThat(health.at("/closedIncomplete/keys").toString()).contains(key);
    assertThat(get("responder", "/api/projects/OPS/gate/health").status()).isEqualTo(403);
  }
}
