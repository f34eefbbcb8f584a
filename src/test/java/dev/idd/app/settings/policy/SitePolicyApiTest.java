package dev.idd.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import dev.idd.app.jira.ProjectKey;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** A policy for all projects, and projects that go their own way. */
class SitePolicyApiTest extends ApiTest {
  private static final String SITE = "/api/site/policy";
  private static final String PROJECT = "/api/projects/OPS/policy";
  private static final String ADMIN = "admin-of-all";

  private Answer choose(String path, Consumer<ObjectNode> change) {
    Answer now = get(ADMIN, path).is(200);
    ObjectNode policy = now.at("/policy").deepCopy();
    change.accept(policy);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("version", now.at("/version").asLong()).set("policy", policy);
    return put(ADMIN, path, body.toString());
  }

  private static void only(ObjectNode policy, String rule) {
    policy.putArray("full").add(rule);
    policy.putArray("light").add(rule);
  }

  private String message(String key) {
    return get("responder", "/api/incidents/" + key + "/gate").is(200).text("/message");
  }

  @Test
  void aProjectFollowsTheSiteUntilItHasItsOwn() {
    assertThat(get(ADMIN, PROJECT).is(200).text("/source")).isEqualTo("shipped");
    String incident = jira.incident();

    Answer site = choose(SITE, policy -> only(policy, "steward")).is(200);
    assertThat(site.text("/source")).isEqualTo("site");
    eventually(() -> assertThat(message(incident)).endsWith(": Assign an Improvement Steward."));
    Answer followed = get("admin", PROJECT).is(200);
    assertThat(followed.text("/source")).isEqualTo("site");
    assertThat(followed.at("/maySetSiteDefault").asBoolean()).isFalse();
    assertThat(followed.text("/policy/severity/fieldId"))
        .as("what was found in the project fills the gap")
        .isEqualTo(TinyJira.SEVERITY_FIELD);

    choose(PROJECT, policy -> only(policy, "requirement")).is(200);
    choose(SITE, policy -> only(policy, "attribution")).is(200);
    Answer own = get(ADMIN, PROJECT).is(200);
    assertThat(own.text("/source")).isEqualTo("project");
    eventually(() -> assertThat(message(incident)).contains("State the requirement"));

    post("admin", PROJECT + "/inherited", json("{'version':" + own.at("/version") + "}")).is(200);
    eventually(() -> assertThat(message(incident)).contains("Say whether AI-generated code"));

    Answer now = get(ADMIN, SITE).is(200);
    post(ADMIN, SITE + "/inherited", json("{'version':" + now.at("/version") + "}")).is(200);
    assertThat(get("admin", PROJECT).text("/source")).isEqualTo("shipped");
    eventually(() -> assertThat(message(incident)).contains("Assign an Improvement Steward. "));
  }

  @Test
  void scoresOfTheSiteCountInsteadOfWhatWasFoundInAProject() {
    choose(
            SITE,
            policy ->
                policy
                    .putObject("severity")
                    .putNull("fieldId")
                    .<ObjectNode>set("options", JsonNodeFactory.instance.arrayNode())
                    .putObject("scores")
                    .put("impactFieldId", TinyJira.IMPACT_FIELD)
                    .put("urgencyFieldId", TinyJira.URGENCY_FIELD))
        .is(200);
    String incident = jira.incident();
    jira.set(incident, TinyJira.IMPACT_FIELD, JsonNodeFactory.instance.numberNode(9));
    jira.set(incident, TinyJira.URGENCY_FIELD, JsonNodeFactory.instance.numberNode(9.5));

    Answer gate = get("responder", "/api/incidents/" + incident + "/gate").is(200);

    assertThat(gate.text("/severity/level")).isEqualTo("SEV-0");
    assertThat(gate.text("/severity/label")).isEqualTo("impact 9, urgency 9.5");
    assertThat(get("admin", PROJECT).text("/policy/severity/scores/urgencyFieldId"))
        .isEqualTo(TinyJira.URGENCY_FIELD);
  }

  @Test
  void whoFollowsAlreadyStaysWhereTheyAre() {
    Answer before = get("admin", PROJECT).is(200);
    post("admin", PROJECT + "/inherited", json("{'version':99}")).is(200);
    assertThat(get("admin", PROJECT).is(200).body()).isEqualTo(before.body());
  }

  @Test
  void somebodyElsesChoiceIsAConflict() {
    Answer shown = get(ADMIN, SITE).is(200);
    choose(SITE, policy -> only(policy, "steward")).is(200);
    ObjectNode late = JsonNodeFactory.instance.objectNode();
    late.put("version", 0).set("policy", shown.at("/policy"));

    Answer conflict = put(ADMIN, SITE, late.toString()).is(409);
    assertThat(conflict.at("/current/version").asLong()).isEqualTo(1);
    post(ADMIN, SITE + "/inherited", json("{'version':7}")).is(409);
    choose(PROJECT, policy -> only(policy, "steward")).is(200);
    post("admin", PROJECT + "/inherited", json("{'version':99}")).is(409);
    assertThat(get("admin", PROJECT).text("/source")).isEqualTo("project");
  }

  @Test
  void aPolicyThatAFollowerCannotSatisfyIsRefused() {
    database
        .sql(
            "update project_settings set improvement_projects = '' where tenant_id = ?"
                + " and project_key = 'OPS'")
        .param(tenant.value())
        .update();
    assertThat(settings.of(tenant, new ProjectKey("OPS"))).isPresent();

    Answer refused = choose(SITE, policy -> policy.put("mode", "observe")).is(422);

    assertThat(refused.at("/fields"))
        .extracting(one -> one.path("message").asText())
        .containsExactly(
            "OPS: No incident can satisfy this: it asks for an improvement, and the project has"
                + " nowhere to put one. Choose a link type and an improvement project first.");
    choose(SITE, policy -> only(policy, "steward")).is(200);
    choose(SITE, policy -> policy.putArray("full")).is(422);
  }

  @ParameterizedTest(name = "{0} {1} as {2} is {3}")
  @CsvSource({
    "GET, '', , 401",
    "GET, '', admin, 403",
    "PUT, '', admin, 403",
    "POST, /inherited, admin, 403",
    "GET, '', responder, 403"
  })
  void onlyJiraAdministratorsMay(String method, String more, String as, int status) {
    String body = method.equals("GET") ? null : json("{'version':0}");
    if (method.equals("PUT")) {
      body = json("{'version':0,'policy':null}");
    }
    call(tenant, as, HttpMethod.valueOf(method), SITE + more, body).is(status);
  }
}
