package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.Reply;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.Json;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * An incident of project OPS, handled over HTTP: in Jira by a responder, in the panel by a page.
 */
final class Incident {
  static final String WHO = "responder";

  /** How long after a change the gate may still stand as it stood. */
  static final Duration SOON = Duration.ofSeconds(5);

  private final World world;
  private final String key;

  private Incident(World world, String key) {
    this.world = world;
    this.key = key;
  }

  static Incident of(World world, String key) {
    return new Incident(world, key);
  }

  /** A new one that is resolved, with nothing of IDD in it, and known to the gate. */
  static Incident resolved(World world) {
    return resolved(world, "");
  }

  /** The same with a severity of Jira's own field, such as {@code SEV4}. */
  static Incident resolved(World world, String severity) {
    var body = Json.object();
    var fields =
        body.putObject("fields").put("summary", "Orders were lost while the queue was full");
    if (!severity.isEmpty()) {
      fields.putObject(Field.SEVERITY).put("value", severity);
    }
    fields
        .<ObjectNode>set("project", Json.object().put("key", "OPS"))
        .set("issuetype", Json.object().put("name", "Incident"));
    var created = world.as(WHO).post("/rest/api/3/issue", body).expecting(201).json();
    var incident = new Incident(world, created.path("key").asText());
    incident.move("Resolve").expecting(204);
    WorkedOff.await(world);
    incident.awaitInJira("blocked");
    return incident;
  }

  /** A new one that nothing keeps from closing, and the story that improves it. */
  static Incident ready(World world) {
    var incident = resolved(world);
    incident.fillExtract();
    incident.improve("future");
    incident.awaitInJira("open");
    WorkedOff.await(world);
    return incident;
  }

  String key() {
    return key;
  }

  // What Jira knows.

  JsonNode field(String name) {
    var issue = world.as(WHO).get("/rest/api/3/issue/" + key + "?fields=" + name).expecting(200);
    return issue.json().path("fields").path(name);
  }

  String status() {
    return field("status").path("name").asText();
  }

  int links() {
    return field("issuelinks").size();
  }

  /** Where the validator reads the verdict; a missing node before there is one. */
  JsonNode property() {
    var reply = world.as(WHO).get(property("idd.gate"));
    return reply.status() == 200 ? reply.json().path("value") : Json.object().path("none");
  }

  void forge(JsonNode verdict) {
    world.as(WHO).put(property("idd.gate"), verdict).expecting(200);
  }

  /** What somebody writes who knows how the gate works. */
  void forgeOpen() {
    forge(Json.object().put("v", 1).put("state", "open").put("message", "").put("links", links()));
  }

  private String property(String name) {
    return "/rest/api/3/issue/" + key + "/properties/" + name;
  }

  /** Waits until Jira has this verdict, judged with the links that the incident has now. */
  void awaitInJira(String state) {
    awaitInJira(state, "");
  }

  void awaitInJira(String state, String words) {
    Awaitility.await("the verdict in Jira")
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              var verdict = property();
              assertThat(verdict.path("state").asText()).as("%s", verdict).isEqualTo(state);
              assertThat(verdict.path("message").asText()).contains(words);
              assertThat(verdict.path("links").asInt()).as("%s", verdict).isEqualTo(links());
            });
  }

  /** Tries a transition by its name. */
  Reply move(String transition) {
    return move(key, transition);
  }

  /** The same for any issue, such as its story. */
  Reply move(String issue, String transition) {
    var path = "/rest/api/3/issue/" + issue + "/transitions";
    for (var possible : world.as(WHO).get(path).expecting(200).json().path("transitions")) {
      if (possible.path("name").asText().equals(transition)) {
        var body = Json.object();
        body.putObject("transition").put("id", possible.path("id").asText());
        return world.as(WHO).post(path, body);
      }
    }
    throw new AssertionError(issue + " cannot " + transition + " now");
  }

  void link(String type, String source) {
    var body = Json.object();
    body.putObject("type").put("name", type);
    body.putObject("inwardIssue").put("key", source);
    body.putObject("outwardIssue").put("key", key);
    world.as(WHO).post("/rest/api/3/issueLink", body).expecting(201);
  }

  void unlink(String source) {
    for (var link : field("issuelinks")) {
      if (link.path("inwardIssue").path("key").asText().equals(source)) {
        world.as(WHO).delete("/rest/api/3/issueLink/" + link.path("id").asText()).expecting(204);
        return;
      }
    }
    throw new AssertionError(key + " is not linked from " + source);
  }

  // What the panel does.

  JsonNode gate() {
    return world.api(WHO).get("/api/incidents/" + key + "/gate").expecting(200).json();
  }

  JsonNode checkAgain() {
    return world.api(WHO).post("/api/incidents/" + key + "/gate/check").expecting(200).json();
  }

  JsonNode improvements() {
    var reply = world.api(WHO).get("/api/incidents/" + key + "/improvements").expecting(200);
    return reply.json().path("improvements");
  }

  /** The story of its first improvement. */
  String story() {
    return improvements().path(0).path("key").asText();
  }

  void fillExtract() {
    fillLight();
    var cause = command("record-root-cause");
    cause.putObject("rootCause").put("classKey", "capacity-exhausted").put("component", "checkout");
    say(cause);
    var test = command("answer-test-gap");
    test.putObject("testGap")
        .put("description", "Orders against a full queue.")
        .put("kind", "integration");
    say(test);
    var pattern = command("review-pattern");
    pattern
        .putObject("patternReview")
        .put("sameClass", "no")
        .put("sameComponent", "unknown")
        .put("sameAiFailureMode", "no");
    say(pattern);
  }

  /** What the light form asks of an Extract. */
  void fillLight() {
    say(command("assign-steward").put("accountId", accountId("steward")));
    var requirement = command("state-requirement");
    requirement
        .putObject("requirement")
        .put("statement", "The system must refuse an order that it cannot keep.");
    say(requirement);
    var attribution = command("attribute");
    attribution.putObject("attribution").put("aiInvolved", "unknown");
    say(attribution);
  }

  /** Changes the Extract by one command, on top of what is there. */
  JsonNode say(ObjectNode command) {
    var path = "/api/incidents/" + key + "/extract";
    int version = world.api(WHO).get(path).expecting(200).json().path("version").asInt();
    var body = Json.object().put("version", version).<ObjectNode>set("command", command);
    return world.api(WHO).post(path, body).expecting(200).json();
  }

  static ObjectNode command(String type) {
    return Json.object().put("type", type);
  }

  /** Creates a committed improvement in a sprint of this state; its key. */
  String improve(String sprintState) {
    return create(newImprovement(sprintState))
        .expecting(201)
        .json()
        .path("improvement")
        .path("key")
        .asText();
  }

  Reply create(JsonNode improvement) {
    return world.api(WHO).post("/api/incidents/" + key + "/improvements", improvement);
  }

  ObjectNode newImprovement(String sprintState) {
    var path = "/api/incidents/" + key + "/improvements/options";
    var offers = world.api(WHO).get(path).expecting(200).json().path("projects");
    var app = find(offers, "key", "APP");
    return Json.object()
        .put("requestId", UUID.randomUUID().toString())
        .put("projectKey", "APP")
        .put("issueTypeId", find(app.path("issueTypes"), "name", "Story").path("id").asText())
        .put("summary", "Refuse orders while the queue is full")
        .put("acceptanceCriteria", "With a full queue the shop answers 503 within 200 ms.")
        .put("ownerAccountId", accountId(WHO))
        .put("sprintId", find(app.path("sprints"), "state", sprintState).path("id").asText())
        .put("scope", "beyond-fix")
        .put("state", "committed");
  }

  String accountId(String account) {
    var site = world.jira().site();
    return site.locked(() -> site.directory().named(account).orElseThrow().accountId());
  }

  private static JsonNode find(JsonNode among, String field, String value) {
    for (var one : among) {
      if (one.path(field).asText().equals(value)) {
        return one;
      }
    }
    throw new AssertionError("no " + field + " " + value + " in " + among);
  }
}
