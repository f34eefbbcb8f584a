package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.IssueChanged;
import dev.idd.app.jira.IssueId;
import dev.idd.app.jira.IssueKey;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A project's rule gives new incidents their stewards, and never takes a person's word back. */
class StewardRuleApiTest extends ApiTest {
  private static final String SETTINGS = "/api/projects/OPS/people/settings";

  @Autowired StewardSweep sweep;
  @Autowired StewardByRule byRule;

  private void rule(String steward) throws Exception {
    Answer now = get("admin", SETTINGS).is(200);
    ObjectNode choices = (ObjectNode) now.at("/choices").deepCopy();
    choices.set("steward", JSON.readTree(json(steward)));
    ObjectNode body = JSON.createObjectNode().put("version", now.at("/version").asLong());
    body.set("choices", choices);
    put("admin", SETTINGS, body.toString()).is(200);
  }

  /** An incident that is created now, and whose webhook is still on its way. */
  private String fresh() {
    String key = jira.incident();
    String created = Instant.now().plusSeconds(1).toString().replaceFirst("\\..*Z", ".999+0000");
    jira.set(key, "created", JsonNodeFactory.instance.textNode(created));
    return key;
  }

  private String appears() {
    String key = fresh();
    publish(new IssueChanged(tenant, new IssueId(jira.id(key)), new IssueKey(key), true, Set.of()));
    return key;
  }

  private Answer extract(String key) {
    return get("responder", "/api/incidents/" + key + "/extract").is(200);
  }

  private String steward(String key) {
    return extract(key).text("/steward/accountId");
  }

  private Answer choose(String key, String account) {
    String id = account == null ? "null" : "'" + account + "'";
    return post(
            "responder",
            "/api/incidents/" + key + "/extract",
            json(
                "{'version':%d,'command':{'type':'assign-steward','accountId':%s}}"
                    .formatted(extract(key).at("/version").asLong(), id)))
        .is(200);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{'rule':'person','accounts':['steward']}; steward",
        "{'rule':'reporter'}; rita",
        "{'rule':'assignee'}; asta",
        "{'rule':'project-lead'}; ops-lead",
        "{'rule':'component-lead'}; auth-lead"
      })
  void eachRuleFindsItsPerson(String rule, String expected) throws Exception {
    rule(rule);
    String key = fresh();
    var some = JsonNodeFactory.instance;
    jira.set(key, "reporter", some.objectNode().put("accountId", "rita"));
    jira.set(key, "assignee", some.objectNode().put("accountId", "asta"));
    var components = some.arrayNode();
    components.addObject().put("id", "1");
    components.addObject().put("id", "2");
    jira.set(key, "components", components);
    publish(new IssueChanged(tenant, new IssueId(jira.id(key)), new IssueKey(key), true, Set.of()));

    eventually(() -> assertThat(steward(key)).isEqualTo(expected));
    Answer history = get("responder", "/api/incidents/" + key + "/extract/history").is(200);
    assertThat(history.text("/changes/0/step")).isEqualTo("steward-by-rule");
    assertThat(history.text("/changes/0/by/displayName")).isEqualTo("The project’s rule");
    eventually(
        () ->
            assertThat(jira.property(key, "idd.extract").path("steward").asText())
                .isEqualTo(expected));
  }

  @Test
  void withoutARuleNobodyIsAssigned() {
    String key = fresh();
    byRule.assign(tenant, new IssueId(jira.id(key)));

    assertThat(extract(key).at("/steward").isNull()).isTrue();
    assertThat(extract(key).at("/version").asLong()).isZero();
  }

  @Test
  void aRotationPassesOverWhoCannotTakeIt() throws Exception {
    rule("{'rule':'rotation','accounts':['ann','away','ben'],'turn':'incident'}");
    for (String expected : new String[] {"ann", "ben", "ann"}) {
      String key = fresh();
      byRule.assign(tenant, new IssueId(jira.id(key)));
      assertThat(steward(key)).isEqualTo(expected);
    }
  }

  @Test
  void theRuleDoesItOnce() throws Exception {
    rule("{'rule':'rotation','accounts':['ann','ben'],'turn':'incident'}");
    String key = fresh();
    byRule.assign(tenant, new IssueId(jira.id(key)));
    byRule.assign(tenant, new IssueId(jira.id(key)));

    assertThat(extract(key).at("/version").asLong()).isEqualTo(1);
    String next = fresh();
    byRule.assign(tenant, new IssueId(jira.id(next)));
    assertThat(steward(next)).isEqualTo("ben");
  }

  @Test
  void aPersonsChoiceStaysAlsoWhenItIsNobody() throws Exception {
    rule("{'rule':'person','accounts':['steward']}");
    String theirs = fresh();
    choose(theirs, "responder");
    byRule.assign(tenant, new IssueId(jira.id(theirs)));
    assertThat(steward(theirs)).isEqualTo("responder");

    String nobodys = fresh();
    byRule.assign(tenant, new IssueId(jira.id(nobodys)));
    choose(nobodys, null);
    byRule.assign(tenant, new IssueId(jira.id(nobodys)));
    assertThat(extract(nobodys).at("/steward").isNull()).isTrue();
  }

  @Test
  void anotherPersonMayBeAssignedAfterTheRule() throws Exception {
    rule("{'rule':'person','accounts':['steward']}");
    String key = fresh();
    byRule.assign(tenant, new IssueId(jira.id(key)));

    choose(key, "responder");

    assertThat(steward(key)).isEqualTo("responder");
  }

  @Test
  void whatIsOlderThanTheRuleIsLeftAlone() throws Exception {
    String old = jira.incident();
    rule("{'rule':'person','accounts':['steward']}");
    byRule.assign(tenant, new IssueId(jira.id(old)));

    assertThat(extract(old).at("/steward").isNull()).isTrue();
  }

  @Test
  void onlyIncidentsHaveStewards() throws Exception {
    rule("{'rule':'person','accounts':['steward']}");
    String key = fresh();
    jira.set(key, "issuetype", JsonNodeFactory.instance.objectNode().put("id", "3"));
    byRule.assign(tenant, new IssueId(jira.id(key)));

    assertThat(
            database
                .sql("select count(*) from incident_extract where tenant_id = ? and issue_id = ?")
                .params(tenant.value(), jira.id(key))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoIsAssignedLaterLeads() throws Exception {
    rule("{'rule':'assignee'}");
    String key = appears();
    jira.set(key, "assignee", JsonNodeFactory.instance.objectNode().put("accountId", "asta"));
    changed(key, "assignee");

    eventually(() -> assertThat(steward(key)).isEqualTo("asta"));
  }

  @Test
  void anIncidentWhoseWebhookIsLostIsFound() throws Exception {
    rule("{'rule':'person','accounts':['steward']}");
    String key = fresh();

    sweep.sweep(tenant);

    eventually(() -> assertThat(steward(key)).isEqualTo("steward"));
  }
}
