package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import dev.idd.world.Endpoints.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database is deleted and the app installed again: everything is back, and equal. */
class RestoreFromJiraTest {
  @RegisterExtension static final World world = World.of("idd.gate.passing=1s");

  private static final String ADMIN = "project-admin";
  private static final String JIRA_ADMIN = "jira-admin";

  /** What cannot be equal, by its name, and why. */
  private static final Map<String, String> NEW_BY_NATURE =
      Map.of(
          "decidedAt", "a verdict is judged anew, and says when",
          "computedAt", "insights are computed when they are asked for",
          "minedAt", "facts are mined anew",
          "since", "the rule in the workflow is seen anew",
          "points", "what Jira was asked in this hour, by this database's count",
          "startedAt", "reading began anew",
          "lastVerdict", "how long the latest verdict took, and when that was");

  /** The line of a report that says when its numbers were computed. */
  private static final Pattern WHEN_COMPUTED = Pattern.compile("(?m)^Computed \\S+ ");

  /** Tells how this database was restored, which is looked at on its own. */
  private static final String PROGRESS = "/restore";

  /**
   * What came from a file was never Jira's, and does not come back from there; what is suggested to
   * analysts depends on what was known when an incident was looked at.
   */
  private static final List<String> NOT_FROM_JIRA = List.of("/imports/", "/queue");

  /** What the index of texts says, which fills in its own time. */
  private static final List<String> BY_TEXT = List.of("readsAlike", "engine", "note", "caution");

  /** Counts the saves of this database, so that two editors notice each other. */
  private static final List<String> COUNT_SAVES =
      List.of(
          "/settings", "/policy", "/ai-tools", "/improvements", "/api/improvements/", "/delivery");

  /** The systemic finding of this world, once there is one. */
  private static String finding = Endpoints.NO_FINDING;

  @Test
  void everythingIsBackAndEqual() {
    WorkedOff.await(world);
    Incident full = fullIncident();
    Incident waived = Incident.resolved(world);
    waive(waived);
    Incident overridden = overriddenIncident();
    Incident bypassed = bypassedIncident();
    elevate(full);
    changeTaxonomy();
    changeSettings();
    changePolicy("/api/projects/OPS/policy", ADMIN);
    changePolicy("/api/site/policy", JIRA_ADMIN);
    chooseAiTools();
    choosePeople(full);
    handInDeliveries();
    assess();
    List<Incident> incidents = List.of(full, waived, overridden, bypassed);
    settle();
    Map<String, JsonNode> before = everything(incidents);
    assertThatTheWorldIsFull(before, full, waived, overridden, bypassed);

    world.loseDatabase();
    settle();
    Map<String, JsonNode> after = everything(incidents);

    assertThatAllIsEqual(after, before);
    assertThat(restore().path("state").asText()).isEqualTo("done");
    assertThat(restore().path("problems")).isEmpty();

    // Asking again, by hand, changes nothing.
    world.api(ADMIN).post("/api/projects/OPS/restore").expecting(202);
    world.await(() -> restore().path("state").asText().equals("done"));
    settle();
    assertThatAllIsEqual(everything(incidents), before);
    full.say(Incident.command("assign-steward").putNull("accountId"));
  }

  private static void assertThatAllIsEqual(
      Map<String, JsonNode> actual, Map<String, JsonNode> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    SoftAssertions.assertSoftly(
        all ->
            expected.forEach(
                (path, body) -> all.assertThat(actual.get(path)).as(path).isEqualTo(body)));
  }

  private static Incident fullIncident() {
    var incident = Incident.ready(world);
    var cause = Incident.command("record-root-cause");
    var root = cause.putObject("rootCause");
    root.put("classKey", "resource-leak").put("component", "checkout");
    root.putArray("whys").add("The queue was full.").add("Nobody emptied it.");
    root.putArray("contributingFactors").add("No alert on its length.");
    root.putArray("evidence")
        .addObject()
        .put("kind", "metrics")
        .put("link", "https://graphs.example.com/queue")
        .put("note", "Length of the queue");
    incident.say(cause);
    var timeline = Incident.command("correct-timeline");
    timeline.putObject("timeline").put("mitigated", "2026-01-31T10:20:00Z");
    incident.say(timeline);
    var hours = Incident.command("estimate-hours").put("rework", 3);
    incident.say(hours);
    var followUp = Incident.command("record-follow-up");
    followUp
        .putObject("followUp")
        .putArray("guardrails")
        .addObject()
        .put("text", "At most 100 orders a minute")
        .put("expiresOn", "2999-01-01");
    incident.say(followUp);
    var proposed = incident.newImprovement("future");
    proposed.put("state", "proposed").put("summary", "Think about a second queue");
    incident.create(proposed).expecting(201);
    return incident;
  }

  private static void waive(Incident incident) {
    world
        .api(ADMIN)
        .post(
            "/api/incidents/" + incident.key() + "/gate/waive",
            "{\"form\": \"light\", \"reason\": \"A drill, nothing happened.\"}")
        .expecting(200);
  }

  private static Incident overriddenIncident() {
    var incident = Incident.resolved(world);
    world
        .api(ADMIN)
        .post(
            "/api/incidents/" + incident.key() + "/gate/override",
            "{\"reason\": \"Customers wait for the next release.\"}")
        .expecting(200);
    incident.awaitInJira("open");
    incident.move("Close").expecting(204);
    world.await(() -> incident.gate().at("/exemptions/0/endedBecause").asText().equals("used"));
    return incident;
  }

  private static Incident bypassedIncident() {
    var incident = Incident.resolved(world);
    incident.forge(Json.object().put("v", 2).put("state", "open").put("links", 0));
    incident.move("Close").expecting(204);
    world.await(() -> incident.gate().path("bypasses").size() == 1);
    return incident;
  }

  private static void changeTaxonomy() {
    var own =
        Json.object()
            .put("type", "add")
            .put("kind", "class")
            .put("name", "Feature flag left on")
            .put("description", "A flag outlived its purpose.");
    change("/api/site/taxonomy", JIRA_ADMIN, own);
    var merge =
        Json.object()
            .put("type", "merge")
            .put("kind", "class")
            .put("key", "resource-leak")
            .put("into", "capacity-exhausted");
    change("/api/projects/OPS/taxonomy", ADMIN, merge);
  }

  private static void change(String path, String who, ObjectNode operation) {
    var body =
        Json.object()
            .put("stamp", world.api(who).get(path).expecting(200).json().path("stamp").asText());
    body.set("operation", operation);
    world.api(who).post(path, body).expecting(200);
  }

  private static void changeSettings() {
    var now = world.api(ADMIN).get("/api/projects/OPS/settings").expecting(200).json();
    var chosen = Json.object().put("version", now.path("version").asLong());
    chosen.set("incidentIssueTypeIds", selected(now.path("incidentIssueTypes"), "id"));
    chosen.set("closedStatusIds", selected(now.path("closedStatuses"), "id"));
    chosen.set("linkTypeId", selected(now.path("linkTypes"), "id").get(0));
    chosen.putArray("improvementProjectKeys").add("APP");
    chosen.set("resolvedStatusIds", named(now.path("resolvedStatuses"), "Resolved"));
    chosen.put("lookbackDays", 200);
    assertThat(selected(now.path("improvementProjects"), "key").size()).isGreaterThan(1);
    world.api(ADMIN).put("/api/projects/OPS/settings", chosen.toString()).expecting(200);
  }

  private static ArrayNode named(JsonNode options, String name) {
    ArrayNode all = Json.object().putArray("all");
    options.forEach(
        one -> {
          if (one.path("name").asText().equals(name)) {
            all.add(one.path("id"));
          }
        });
    assertThat(all).isNotEmpty();
    return all;
  }

  private static ArrayNode selected(JsonNode options, String name) {
    ArrayNode all = Json.object().putArray("all");
    options.forEach(
        one -> {
          if (one.path("selected").asBoolean()) {
            all.add(one.path(name));
          }
        });
    return all;
  }

  private static void changePolicy(String path, String who) {
    var now = world.api(who).get(path).expecting(200).json();
    ObjectNode policy = now.path("policy").deepCopy();
    policy.put("onBypass", policy.path("onBypass").asText().equals("flag") ? "reopen" : "flag");
    var body = Json.object().put("version", now.path("version").asLong());
    body.set("policy", policy);
    world.api(who).put(path, body.toString()).expecting(200);
  }

  private static void elevate(Incident incident) {
    var body = Json.object().put("requestId", "r-1").put("title", "Queues without a limit");
    finding =
        world
            .api(Incident.WHO)
            .post("/api/incidents/" + incident.key() + "/findings", body)
            .expecting(201)
            .json()
            .at("/findings/0/id")
            .asText();
  }

  private static void chooseAiTools() {
    world
        .api(ADMIN)
        .put("/api/projects/OPS/ai-tools", "{\"version\": 0, \"tools\": [\"House model\"]}")
        .expecting(200);
  }

  private static void choosePeople(Incident incident) {
    var path = "/api/projects/OPS/people/settings";
    var now = world.api(ADMIN).get(path).expecting(200).json();
    ObjectNode choices = now.path("choices").deepCopy();
    var steward = choices.putObject("steward").put("rule", "person").put("turn", "incident");
    steward.putArray("accounts").add(incident.accountId("steward"));
    ((ObjectNode) choices.path("reminders")).put("improvementOverdue", true);
    var body = Json.object().put("version", now.path("version").asLong());
    body.set("choices", choices);
    world.api(ADMIN).put(path, body.toString()).expecting(200);
  }

  private static void handInDeliveries() {
    var body = Json.object().put("version", 0);
    body.putArray("months")
        .addObject()
        .put("month", "2026-01")
        .put("deployments", 30)
        .put("rollbacks", 2)
        .put("aiShare", .25)
        .put("aiEvidence", "sampled");
    world.api(ADMIN).put("/api/projects/OPS/delivery", body.toString()).expecting(200);
  }

  private static void assess() {
    var answer =
        Json.object()
            .put("category", "process")
            .put("level", 4)
            .put("answer", "yes")
            .put("note", "Trends are the first thing in planning");
    world.api(ADMIN).put("/api/projects/OPS/maturity/answers", answer.toString()).expecting(200);
  }

  /** Nothing is left to do, Jira has everything, and the facts are mined. */
  private static void settle() {
    WorkedOff.await(world);
    world.awaitThat(() -> assertThat(behind()).isEmpty());
    world.awaitThat(
        () -> {
          JsonNode coverage = insights().path("coverage");
          assertThat(coverage.path("complete").asBoolean()).as("%s", coverage).isTrue();
        });
    WorkedOff.await(world);
  }

  /** What Jira does not have yet, or what is not judged yet. */
  private static List<String> behind() {
    return world
        .bean(JdbcClient.class)
        .sql(
            """
            select concat('extract of ', issue_id) from incident_extract
              where published_version < version + 1
            union all select concat('improvement ', issue_id) from improvement
              where published_version < version + 1
            union all select concat(property, ' of ', issue_id) from kept_incident
              where published < wanted
            union all select concat('verdict of ', issue_id) from gate_verdict
              where judged < wanted
            union all select concat('project ', s.project_id) from project_settings s
              where not exists (select 1 from kept_project p
                where p.project_id = s.project_id and p.complete_since is not null)""")
        .query(String.class)
        .list();
  }

  private static JsonNode insights() {
    return world.api("responder").get("/api/projects/OPS/insights").expecting(200).json();
  }

  private static JsonNode restore() {
    return world.api(ADMIN).get("/api/projects/OPS/restore").expecting(200).json();
  }

  /** The answer of every address that can be read, about these incidents and their project. */
  private static Map<String, JsonNode> everything(List<Incident> incidents) {
    var all = new TreeMap<String, JsonNode>();
    String story = incidents.get(0).story();
    for (Incident incident : incidents) {
      for (Endpoint endpoint : Endpoints.ofThePages(world, incident.key(), story)) {
        String path = endpoint.path().replace(Endpoints.NO_FINDING, finding);
        if (endpoint.method().equals("GET")
            && !path.endsWith(PROGRESS)
            && NOT_FROM_JIRA.stream().noneMatch(path::contains)) {
          var reply = world.api(JIRA_ADMIN).get(path).expecting(200);
          all.put(
              path,
              lasting(
                  path,
                  path.matches(".*\\.(yaml|md|csv)")
                      ? TextNode.valueOf(WHEN_COMPUTED.matcher(reply.text()).replaceAll(""))
                      : reply.json()));
        }
      }
    }
    return all;
  }

  private static JsonNode lasting(String path, JsonNode body) {
    body.findParents("version").stream()
        .filter(one -> COUNT_SAVES.stream().anyMatch(path::contains))
        .forEach(one -> ((ObjectNode) one).remove("version"));
    if (path.endsWith("/similar")) {
      ((ObjectNode) body).remove(BY_TEXT);
    }
    for (String name : NEW_BY_NATURE.keySet()) {
      if (name.equals("points") && !path.endsWith("/mining")) {
        continue; // the points of a series are the same as before
      }
      body.findParents(name).forEach(one -> ((ObjectNode) one).remove(name));
    }
    return body;
  }

  /** Equal nothings would prove nothing. */
  private static void assertThatTheWorldIsFull(
      Map<String, JsonNode> all,
      Incident full,
      Incident waived,
      Incident overridden,
      Incident bypassed) {
    JsonNode extract = all.get("/api/incidents/" + full.key() + "/extract");
    assertThat(extract.at("/rootCause/classKey").asText()).isEqualTo("capacity-exhausted");
    assertThat(extract.path("version").asInt()).isGreaterThan(8);
    assertThat(all.get("/api/incidents/" + full.key() + "/extract/history").path("changes"))
        .hasSizeGreaterThan(8);
    assertThat(all.get("/api/incidents/" + full.key() + "/improvements").findValuesAsText("state"))
        .contains("proposed", "committed");
    assertThat(gate(all, waived).at("/exemptions/0/active").asBoolean()).isTrue();
    assertThat(gate(all, waived).path("form").asText()).isEqualTo("light");
    assertThat(gate(all, overridden).at("/exemptions/0/endedBecause").asText()).isEqualTo("used");
    assertThat(gate(all, bypassed).path("bypasses")).hasSize(1);
    assertThat(all.get("/api/projects/OPS/taxonomy").toString())
        .contains("Feature flag left on", "mergedInto");
    assertThat(all.get("/api/site/taxonomy").toString()).contains("Feature flag left on");
    assertThat(all.get("/api/site/policy").at("/policy/onBypass").asText()).isEqualTo("reopen");
    assertThat(all.get("/api/projects/OPS/ai-tools").toString()).contains("House model");
    assertThat(all.get("/api/projects/OPS/people/settings").at("/choices/steward/rule").asText())
        .isEqualTo("person");
    assertThat(all.get("/api/projects/OPS/findings/" + finding).toString())
        .contains("Queues without a limit");
    assertThat(all.get("/api/projects/OPS/delivery").at("/months/0/deployments").asInt())
        .isEqualTo(30);
    assertThat(all.get("/api/projects/OPS/maturity").toString())
        .contains("Trends are the first thing in planning");
    JsonNode past = all.get("/api/projects/OPS/past-the-gate");
    assertThat(past.path("waivers").asInt()).isPositive();
    assertThat(past.path("overrides").asInt()).isPositive();
    assertThat(past.path("bypasses").asInt()).isPositive();
  }

  private static JsonNode gate(Map<String, JsonNode> all, Incident incident) {
    return all.get("/api/incidents/" + incident.key() + "/gate");
  }
}
