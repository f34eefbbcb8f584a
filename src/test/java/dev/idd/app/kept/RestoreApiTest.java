package dev.idd.app.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import dev.idd.app.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What comes back from Jira when the database knows nothing, and what does not. */
class RestoreApiTest extends ApiTest {
  private static final String REASON = "Customers wait for the next release.";

  private String key;

  @BeforeEach
  void anIncident() {
    key = jira.incident();
  }

  @Test
  void aWaiverComesBackWithTheIncident() {
    waive();
    JsonNode before = gate(tenant);

    TenantId fresh = install();

    eventually(() -> assertThat(lasting(gate(fresh))).isEqualTo(lasting(before)));
    assertThat(before.at("/exemptions/0/active").asBoolean()).isTrue();
  }

  @Test
  void anOverrideThatWasUsedStaysUsed() {
    post("admin", "/api/incidents/" + key + "/gate/override", json("{'reason':'" + REASON + "'}"))
        .is(200);
    jira.move(key, TinyJira.CLOSED, Instant.now());
    changed(key, "status");
    eventually(
        () ->
            assertThat(published("idd.record").at("/content/exemptions/0/endedBecause").asText())
                .isEqualTo("used"));

    TenantId fresh = install();

    eventually(
        () -> assertThat(gate(fresh).at("/exemptions/0/endedBecause").asText()).isEqualTo("used"));
    assertThat(gate(fresh).at("/exemptions/0/active").asBoolean()).isFalse();
  }

  @Test
  void aBypassComesBackAndIsCountedOnce() {
    changed(key, "summary");
    eventually(() -> assertThat(gate(tenant).at("/published").asBoolean()).isTrue());
    jira.move(key, TinyJira.CLOSED, Instant.now().plusSeconds(1));
    changed(key, "status");
    eventually(() -> assertThat(published("idd.record").at("/content/bypasses")).hasSize(1));
    JsonNode before = gate(tenant);

    TenantId fresh = install();

    eventually(() -> assertThat(gate(fresh).at("/bypasses")).isEqualTo(before.at("/bypasses")));
  }

  @Test
  void theHistoryAndItsVersionsComeBack() {
    for (int version = 0; version < 3; version++) {
      requirement(tenant, version, "The system must " + version).is(200);
    }
    eventually(
        () -> assertThat(published("idd.history").at("/content/version").asLong()).isEqualTo(3));
    Answer before = get("responder", extract() + "/history");
    JsonNode saved = get("responder", extract()).at("/savedAt");

    TenantId fresh = install();

    eventually(
        () -> assertThat(read(fresh, extract() + "/history").body()).isEqualTo(before.body()));
    assertThat(read(fresh, extract()).at("/version").asLong()).isEqualTo(3);
    assertThat(read(fresh, extract()).at("/savedAt")).isEqualTo(saved);
    requirement(fresh, 3, "The system must go on").is(200);
    assertThat(read(fresh, extract() + "/history").at("/changes")).hasSize(4);
  }

  @Test
  void aWaiverThatSomebodyElseWroteDoesNotComeBack() {
    waive();
    ObjectNode forged = published("idd.record").deepCopy();
    ((ObjectNode) forged.at("/content/exemptions/0")).put("reason", "Written by hand in Jira.");
    jira.forge(key, "idd.record", forged);

    TenantId fresh = install();

    assertThat(gate(fresh).at("/exemptions")).isEmpty();
    assertThat(problems(fresh))
        .contains(
            key
                + ": idd.record was left out: it was changed by somebody else, or the app has"
                + " another key now.");
  }

  @Test
  void aWaiverOfAnotherIncidentDoesNotComeBackHere() {
    waive();
    String other = jira.incident();
    jira.forge(other, "idd.record", published("idd.record"));

    TenantId fresh = install();

    assertThat(read(fresh, "/api/incidents/" + other + "/gate").at("/exemptions")).isEmpty();
  }

  @Test
  void askingAgainChangesNothingThatIsThere() {
    waive();
    requirement(tenant, 0, "The system must stay").is(200);
    JsonNode before = gate(tenant);

    Answer asked = post("admin", "/api/projects/OPS/restore", null).is(202);

    assertThat(asked.text("/state")).isIn("waiting", "running", "done");
    eventually(
        () ->
            assertThat(get("admin", "/api/projects/OPS/restore").text("/state")).isEqualTo("done"));
    assertThat(lasting(gate(tenant))).isEqualTo(lasting(before));
    assertThat(get("responder", extract()).at("/version").asLong()).isEqualTo(1);
  }

  @Test
  void policyTaxonomyAndChoicesComeBack() {
    changeEverything();
    eventually(
        () ->
            assertThat(jira.properties(tenant))
                .containsKeys("idd.policy", "idd.settings", "idd.taxonomy"));
    eventually(() -> assertThat(kept("idd.policy").path("chosen").asBoolean()).isTrue());
    eventually(
        () -> assertThat(kept("idd.settings").path("yaml").asText()).contains("linkType: \"77\""));
    eventually(() -> assertThat(kept("idd.taxonomy").path("site")).hasSize(1));
    eventually(
        () -> assertThat(kept("idd.settings").path("yaml").asText()).contains("House model"));

    TenantId fresh = install(jira.properties(tenant));

    for (String what : List.of("policy", "taxonomy", "settings", "ai-tools")) {
      JsonNode before = read(tenant, "/api/projects/OPS/" + what).body();
      assertThat(uncounted(read(fresh, "/api/projects/OPS/" + what).body()))
          .as(what)
          .isEqualTo(uncounted(before));
    }
    assertThat(read(fresh, "/api/site/taxonomy").body())
        .isEqualTo(get("admin-of-all", "/api/site/taxonomy").body());
    assertThat(problems(fresh)).noneMatch(one -> one.startsWith("idd."));
  }

  /** A project's administrator could write there what only a site's administrator may decide. */
  @Test
  void settingsThatSomebodyElseWroteAreReportedAndStayInJira() {
    changeEverything();
    eventually(() -> assertThat(kept("idd.taxonomy").path("site")).hasSize(1));
    ObjectNode forged = jira.properties(tenant).get("idd.taxonomy").deepCopy();
    ((ObjectNode) forged.at("/content/site/0")).put("by", "somebody");
    var properties = Map.<String, JsonNode>of("idd.taxonomy", forged);

    TenantId fresh = install(properties);

    assertThat(read(fresh, "/api/site/taxonomy").at("/version").asLong()).isZero();
    assertThat(read(fresh, "/api/projects/OPS/restore").text("/problems/0"))
        .startsWith("idd.taxonomy was left out: it was changed by somebody else");
    assertThat(jira.properties(fresh)).containsEntry("idd.taxonomy", forged);
  }

  private void changeEverything() {
    JsonNode policy = get("admin", "/api/projects/OPS/policy").body();
    ObjectNode body = JSON.createObjectNode().put("version", policy.path("version").asLong());
    ObjectNode chosen = ((ObjectNode) policy.path("policy").deepCopy()).put("mode", "observe");
    ObjectNode severity = chosen.putObject("severity").putNull("fieldId");
    severity.putArray("options");
    severity
        .putObject("scores")
        .put("impactFieldId", TinyJira.IMPACT_FIELD)
        .put("urgencyFieldId", TinyJira.URGENCY_FIELD);
    body.set("policy", chosen);
    put("admin", "/api/projects/OPS/policy", body.toString()).is(200);
    add("admin-of-all", "/api/site/taxonomy", "Flag left on");
    add("admin", "/api/projects/OPS/taxonomy", "Queue full");
    put("admin", "/api/projects/OPS/ai-tools", json("{'version':0,'tools':['House model']}"))
        .is(200);
    long version = get("admin", "/api/projects/OPS/settings").at("/version").asLong();
    put(
            "admin",
            "/api/projects/OPS/settings",
            json(
                ("{'version':%d,'incidentIssueTypeIds':['1'],'closedStatusIds':['20'],"
                        + "'linkTypeId':'77','improvementProjectKeys':['APP']}")
                    .formatted(version)))
        .is(200);
  }

  private void add(String who, String path, String name) {
    String stamp = get(who, path).text("/stamp");
    post(
            who,
            path,
            json(
                ("{'stamp':'%s','operation':{'type':'add','kind':'class','name':'%s',"
                        + "'description':'','examples':[]}}")
                    .formatted(stamp, name)))
        .is(200);
  }

  private JsonNode kept(String property) {
    return jira.properties(tenant).get(property).path("content");
  }

  /** All but what counts the saves of one database. */
  private static JsonNode uncounted(JsonNode view) {
    return view.has("stamp") ? view : ((ObjectNode) view.deepCopy()).without("version");
  }

  @Test
  void onlyAnAdministratorAsks() {
    post("responder", "/api/projects/OPS/restore", null).is(403);
    get("responder", "/api/projects/OPS/restore").is(403);
    post("outsider", "/api/projects/OPS/restore", null).is(404);
  }

  private void waive() {
    post(
            "admin",
            "/api/incidents/" + key + "/gate/waive",
            json("{'reason':'" + REASON + "','form':'light'}"))
        .is(200);
    eventually(() -> assertThat(published("idd.record").at("/content/exemptions")).hasSize(1));
  }

  private Answer requirement(TenantId site, long version, String statement) {
    String command =
        "{'version':%d,'command':{'type':'state-requirement','requirement':{'statement':'%s'}}}"
            .formatted(version, statement);
    return call(site, "responder", HttpMethod.POST, extract(), json(command));
  }

  private String extract() {
    return "/api/incidents/" + key + "/extract";
  }

  private JsonNode published(String property) {
    JsonNode value = jira.property(key, property);
    assertThat(value).as(property).isNotNull();
    return value;
  }

  private JsonNode gate(TenantId site) {
    return read(site, "/api/incidents/" + key + "/gate").body();
  }

  private List<String> problems(TenantId site) {
    JsonNode all = read(site, "/api/projects/OPS/restore").at("/problems");
    return StreamSupport.stream(all.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** All but when it was judged: that is now. */
  private static JsonNode lasting(JsonNode gate) {
    return ((ObjectNode) gate.deepCopy()).without("decidedAt");
  }

  private Answer read(TenantId site, String path) {
    return call(site, "admin-of-all", HttpMethod.GET, path, null).is(200);
  }
}
