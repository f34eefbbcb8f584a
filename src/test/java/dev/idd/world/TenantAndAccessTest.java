package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.connect.TestSigner;
import dev.idd.sandbox.HttpUser;
import dev.idd.sandbox.SandboxJira;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import dev.idd.world.Endpoints.Endpoint;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody sees or does through the app what they may not see or do in their own Jira. */
class TenantAndAccessTest {
  /** Who is refused leaves a line in the log; this test is refused all the time. */
  @RegisterExtension
  static final World world = World.of("logging.level.dev.idd.app.connect.handshake.Refusal=OFF");

  private static Incident incident;

  @BeforeAll
  static void anIncidentWithAnImprovement() {
    WorkedOff.await(world);
    incident = Incident.ready(world);
  }

  static List<Endpoint> pages() {
    return Endpoints.ofThePages(world, incident.key(), incident.story());
  }

  static List<Endpoint> ofProjects() {
    return pages().stream().filter(Endpoint::ofAProject).toList();
  }

  static List<Endpoint> descriptor() {
    return Endpoints.ofTheDescriptor(world);
  }

  @Test
  void leavesNoEndpointOutOfTheseTests() {
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(17).doesNotHaveDuplicates();
    assertThat(descriptor()).hasSizeGreaterThanOrEqualTo(17);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofProjects")
  void hidesAProjectFromWhoIsNotInIt(Endpoint endpoint) {
    var reply = endpoint.callBy(world.api("outsider")).expecting(404);

    assertThat(reply.json().path("code").asText()).isEqualTo("not-found");
    assertThat(reply.text()).doesNotContain("Orders were lost").doesNotContain("Riley");
  }

  @Test
  void tellsWhatIsOfTheSiteOnlyToItsAdministrators() {
    var site = pages().stream().filter(one -> one.path().startsWith("/api/site/")).toList();

    assertThat(site).isNotEmpty();
    for (var endpoint : site) {
      endpoint.callBy(world.api("project-admin")).expecting(403);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"pages", "descriptor"})
  void opensToNobodyWithoutAToken(Endpoint endpoint) {
    var reply = endpoint.callBy(world.anonymous());

    assertThat(reply.status()).as(reply.text()).isEqualTo(401);
  }

  @Test
  void letsOnlyAnAdministratorChoose() {
    var path = "/api/projects/OPS/settings";
    var admin = world.api("project-admin");
    var chosen = chosen(admin.get(path).expecting(200).json());

    for (var member : List.of("responder", "steward")) {
      var reply = world.api(member).put(path, chosen).expecting(403);
      assertThat(reply.json().path("code").asText()).isEqualTo("not-allowed");
      world.api(member).post("/api/projects/OPS/insights/mine-again").expecting(403);
    }
    var after = admin.put(path, chosen).expecting(200).json();

    assertThat(without("version", chosen(after))).isEqualTo(without("version", chosen));
    assertThat(after.path("version").asInt()).isGreaterThan(chosen.path("version").asInt());
    admin.put(path, chosen).expecting(409);
    WorkedOff.await(world);
  }

  @Test
  void believesATokenOnlyWithTheSecretOfItsSite() {
    var installation = world.jira().addon().installation().orElseThrow();
    var path = "/api/incidents/OPS-1/gate";

    withSecret(installation.sharedSecret()).get(path).expecting(200);
    withSecret("a secret that somebody made up, long enough for a signature")
        .get(path)
        .expecting(401);
  }

  @Test
  void keepsTwoSitesApart() {
    try (var other = world.jira().startNeighbour()) {
      other.install(URI.create(world.appUrl() + "/atlassian-connect.json"));
      world.await(() -> insights(other).path("coverage").path("complete").asBoolean());
      WorkedOff.await(world);

      seesNothingOfTheFirst(other);
      changesNothingInTheFirst(other);
      leavesAlone(other);

      assertThat(other.rest().violations().all()).isEmpty();
    }
  }

  /** The two have the same story: the same keys, the same ids, the same people. */
  private static void seesNothingOfTheFirst(SandboxJira other) {
    world.api("responder").get("/api/incidents/" + incident.key() + "/gate").expecting(200);
    world.api(other, "responder").get("/api/incidents/" + incident.key() + "/gate").expecting(404);
    world.api(other, "responder").get("/api/improvements/" + incident.story()).expecting(404);
    var steward =
        Incident.command("assign-steward").put("accountId", incident.accountId("steward"));
    Incident.of(world, "OPS-1").say(steward);

    var extract = world.api(other, "responder").get("/api/incidents/OPS-1/extract");

    assertThat(extract.expecting(200).json().path("version").asInt()).isZero();
    assertThat(extract.json().path("steward").isNull()).isTrue();
    var mine = insights(world.jira());
    var theirs = insights(other);
    assertThat(mine.path("incidents").asInt()).isGreaterThan(theirs.path("incidents").asInt());
    assertThat(theirs.path("coverage").path("mined")).isEqualTo(theirs.path("incidents"));
  }

  private static void changesNothingInTheFirst(SandboxJira other) {
    var before = without("computedAt", insights(world.jira()));
    var gate = Incident.of(world, "OPS-1").gate();
    var there = HttpUser.withPassword(other.baseUrl(), "responder@example.com");
    var issue = "/rest/api/3/issue/OPS-1";
    there
        .put(issue + "/properties/idd.gate", "{\"v\": 1, \"state\": \"open\", \"links\": 0}")
        .expecting(200);

    there.post(issue + "/transitions", "{\"transition\": {\"id\": \"31\"}}").expecting(204);
    world.api(other, "project-admin").post("/api/projects/OPS/insights/mine-again").expecting(202);

    world.await(
        () ->
            world
                    .api(other, "responder")
                    .get("/api/incidents/OPS-1/gate")
                    .json()
                    .path("bypasses")
                    .size()
                == 1);
    WorkedOff.await(world);
    world.await(() -> insights(other).path("coverage").path("complete").asBoolean());
    assertThat(without("computedAt", insights(world.jira()))).isEqualTo(before);
    assertThat(Incident.of(world, "OPS-1").gate()).isEqualTo(gate);
  }

  private static void leavesAlone(SandboxJira other) {
    var installation = other.addon().installation().orElseThrow();
    other.uninstall();

    var late = TestSigner.claims(installation.clientKey());
    late.put("sub", incident.accountId("responder"));
    late.put("qsh", "context-qsh");
    HttpUser.withJwt(world.appUrl(), () -> TestSigner.hs256(late, installation.sharedSecret()))
        .get("/api/incidents/OPS-1/gate")
        .expecting(401);
    world.api("responder").get("/api/incidents/OPS-1/gate").expecting(200);
  }

  /** A token like Jira's for the first site, signed by an independent hand. */
  private static HttpUser withSecret(String secret) {
    var claims = TestSigner.claims(world.jira().addon().installation().orElseThrow().clientKey());
    claims.put("sub", incident.accountId("responder"));
    claims.put("qsh", "context-qsh");
    return HttpUser.withJwt(world.appUrl(), () -> TestSigner.hs256(claims, secret));
  }

  private static JsonNode insights(SandboxJira site) {
    return world.api(site, "responder").get("/api/projects/OPS/insights").json();
  }

  private static JsonNode without(String field, JsonNode object) {
    ObjectNode rest = object.deepCopy();
    rest.remove(field);
    return rest;
  }

  /** What the settings page sends when nothing was changed on it. */
  private static ObjectNode chosen(JsonNode view) {
    var body = Json.object().put("version", view.path("version").asInt());
    body.set("incidentIssueTypeIds", selected(view.path("incidentIssueTypes"), "id"));
    body.set("closedStatusIds", selected(view.path("closedStatuses"), "id"));
    body.set("linkTypeId", selected(view.path("linkTypes"), "id").path(0));
    body.set("improvementProjectKeys", selected(view.path("improvementProjects"), "key"));
    return body;
  }

  private static ArrayNode selected(JsonNode choices, String by) {
    var selected = Json.array();
    for (var choice : choices) {
      if (choice.path("selected").asBoolean()) {
        selected.add(choice.path(by).asText());
      }
    }
    return selected;
  }
}
