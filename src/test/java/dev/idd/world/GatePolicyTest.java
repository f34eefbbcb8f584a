package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Policy, waiver, override and reopening, before a Jira that enforces the rule. */
class GatePolicyTest {
  @RegisterExtension static final World world = World.of("idd.gate.passing=1s");

  private static final ObjectMapper JSON = new ObjectMapper();
  private String key;

  @BeforeEach
  void aResolvedIncidentUnderTheStandardPolicy() {
    WorkedOff.await(world); // the project has to be found before it can choose
    Policies.enforce(world, "flag");
    key = incident("SEV2");
    world.await(() -> !gate().path("reasons").isEmpty());
  }

  @Test
  void knowsTheFourLevelsOfTheSite() {
    var policy = Policies.read(world);

    assertThat(policy.at("/policy/severity/fieldId").asText()).isEqualTo("customfield_10050");
    assertThat(policy.at("/policy/severity/options/3/severity").asText()).isEqualTo("SEV-4");
    assertThat(gate().at("/severity/level").asText()).isEqualTo("SEV-1");
    key = incident("SEV4");
    world.await(() -> gate().path("reasons").size() == 3);
    assertThat(gate().path("form").asText()).isEqualTo("light");
  }

  @Test
  void anOverrideClosesOnce() {
    close(400);
    world.api("steward").post("/api/incidents/" + key + "/gate/override", reason()).expecting(403);
    world
        .api("project-admin")
        .post("/api/incidents/" + key + "/gate/override", reason())
        .expecting(200);
    world.await(() -> gate().path("published").asBoolean());
    close(204);
    world.await(() -> gate().at("/exemptions/0/endedBecause").asText().equals("used"));

    move("51", 204);
    move("21", 204);
    world.await(() -> gate().path("state").asText().equals("blocked"));
    world.await(() -> gate().path("published").asBoolean());
    close(400);
    assertThat(gate().path("bypasses")).isEmpty();
  }

  @Test
  void aWaiverAsksForNothing() {
    world
        .api("project-admin")
        .post(
            "/api/incidents/" + key + "/gate/waive",
            "{\"form\": \"none\", \"reason\": \"A drill, nothing happened.\"}")
        .expecting(200);
    world.await(() -> gate().path("published").asBoolean());

    close(204);
  }

  @Test
  void observingRefusesNobody() {
    Policies.choose(world, policy -> policy.put("mode", "observe"));
    world.await(() -> gate().path("state").asText().equals("open"));
    world.await(() -> gate().path("published").asBoolean());
    assertThat(gate().path("reasons")).hasSize(8);

    close(204);
  }

  @Test
  void aBypassIsReopenedOnce() {
    Policies.choose(world, policy -> policy.put("onBypass", "reopen"));
    world
        .as("project-admin")
        .put(
            "/rest/api/3/issue/" + key + "/properties/idd.gate",
            "{\"v\": 2, \"state\": \"open\", \"links\": 0}")
        .expecting(200);
    close(204);

    world.await(() -> gate().at("/bypasses/0/outcome").asText().equals("reopened"));
    world.await(() -> comments().path("total").asInt() == 1);
    assertThat(comments().toString()).contains("IDD reopened this incident");
    assertThat(gate().path("bypasses")).hasSize(1);
    assertThat(gate().path("closed").asBoolean()).isFalse();
  }

  @Test
  void healthAndDryRunAreReadFromTheSite() {
    var health =
        world.api("project-admin").get("/api/projects/OPS/gate/health").expecting(200).json();
    assertThat(health.path("ways")).isNotEmpty();
    assertThat(health.path("ways")).allMatch(way -> way.path("guarded").asBoolean());

    ObjectNode proposal = JSON.createObjectNode().put("months", 6);
    proposal.set("policy", Policies.read(world).path("policy"));
    var run =
        world
            .api("project-admin")
            .post(Policies.PATH + "/dry-run", proposal.toString())
            .expecting(200);
    assertThat(run.json().path("looked").asInt()).isPositive();
    assertThat(run.json().at("/closed/looked").asInt()).isPositive();
    assertThat(run.json().path("examples")).isNotEmpty();
  }

  private static String incident(String severity) {
    var created =
        world
            .as("steward")
            .post(
                "/rest/api/3/issue",
                "{\"fields\": {\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"id\":"
                    + " \"10010\"}, \"summary\": \"Payments fail\", \"customfield_10050\":"
                    + " {\"value\": \""
                    + severity
                    + "\"}}}")
            .expecting(201);
    String key = created.json().path("key").asText();
    world
        .as("steward")
        .post("/rest/api/3/issue/" + key + "/transitions", transition("21"))
        .expecting(204);
    return key;
  }

  private JsonNode gate() {
    return world.api("steward").get("/api/incidents/" + key + "/gate").expecting(200).json();
  }

  private JsonNode comments() {
    return world.as("steward").get("/rest/api/3/issue/" + key + "/comment").expecting(200).json();
  }

  private void close(int status) {
    move("31", status);
  }

  private void move(String transition, int status) {
    world
        .as("steward")
        .post("/rest/api/3/issue/" + key + "/transitions", transition(transition))
        .expecting(status);
  }

  private static String transition(String id) {
    return "{\"transition\": {\"id\": \"" + id + "\"}}";
  }

  private static String reason() {
    return "{\"reason\": \"The provider ends the contract today.\"}";
  }
}
