package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.Reply;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a person reads whose input cannot be, word for word; and that nothing of it was written,
 * neither by us nor in Jira. What cannot be undone in this world comes last.
 */
@TestMethodOrder(OrderAnnotation.class)
class BadInputTest {
  @RegisterExtension static final World world = World.of();

  private static final String SETTINGS = "/api/projects/OPS/settings";
  private static final String POLICY = "/api/projects/OPS/policy";
  private static final String TAXONOMY = "/api/projects/OPS/taxonomy";
  private static final String REQUIREMENT = "The system must refuse an order that it cannot keep.";

  private Incident incident;
  private String extract;

  @BeforeEach
  void somethingIsWritten() {
    WorkedOff.await(world);
    incident = Incident.resolved(world);
    extract = "/api/incidents/" + incident.key() + "/extract";
    incident.say(requirement(REQUIREMENT));
    WorkedOff.await(world);
  }

  // The Extract.

  @Test
  void aTextThatIsTooLong() {
    unchanged(
        () -> {
          Reply refused = say("responder", requirement("x".repeat(4_001))).expecting(422);

          assertThat(code(refused)).isEqualTo("invalid-fields");
          assertThat(fields(refused))
              .containsExactly(
                  Map.entry("requirement.statement", "Keep this text under 4,000 characters."));
        });
  }

  @Test
  void aSummaryThatIsTooLong() {
    var improvement = incident.newImprovement("future").put("summary", "x".repeat(256));

    unchanged(
        () ->
            assertThat(fields(incident.create(improvement).expecting(422)))
                .containsExactly(
                    Map.entry(
                        "summary", "Keep the summary to one line of at most 255 characters.")));
  }

  /** Jira keeps 32,768 bytes of a property, and not one more. */
  @Test
  void moreThanAPropertyHolds() {
    var cause = Incident.command("record-root-cause");
    var whys = cause.putObject("rootCause").putArray("whys");
    IntStream.range(0, 9).forEach(i -> whys.add("ü".repeat(4_000)));

    unchanged(
        () ->
            assertThat(fields(say("responder", cause).expecting(422)))
                .containsExactly(
                    Map.entry(
                        "root-cause",
                        "The whole Extract must stay under 32 KB. Shorten the longest texts, or"
                            + " link to them.")));
  }

  @Test
  void aClassThatNobodyKnows() {
    unchanged(
        () ->
            assertThat(fields(say("responder", cause("gremlins")).expecting(422)))
                .containsExactly(
                    Map.entry(
                        "rootCause.classKey",
                        "There is no class 'gremlins' in the taxonomy of this project. Choose one"
                            + " of the list.")));
  }

  @Test
  void aClassThatIsRetired() {
    retire("concurrency");

    unchanged(
        () ->
            assertThat(fields(say("responder", cause("concurrency")).expecting(422)))
                .containsExactly(
                    Map.entry(
                        "rootCause.classKey",
                        "The class “Concurrency” is retired. Choose another one.")));
  }

  @Test
  void somebodyWhoMayNot() {
    unchanged(
        () -> {
          Reply reader = say("observer", requirement("It must wait.")).expecting(403);
          assertThat(code(reader)).isEqualTo("not-allowed");
          assertThat(detail(reader))
              .isEqualTo("You may see %s but not edit it.".formatted(incident.key()));

          Reply stranger = say("outsider", requirement("It must wait.")).expecting(404);
          assertThat(code(stranger)).isEqualTo("not-found");
          assertThat(detail(stranger))
              .isEqualTo("There is no issue %s that you can see.".formatted(incident.key()));

          Reply member = put("steward", SETTINGS, "{\"version\": 1}").expecting(403);
          assertThat(detail(member)).isEqualTo("Only an administrator of OPS may do this.");
        });
  }

  @Test
  void twoEditorsAtOnce() {
    var first = versioned(requirement("The first must be kept."));
    var second = versioned(requirement("The second must not be lost either."));
    world.api("steward").post(extract, first).expecting(200);

    unchanged(
        () -> {
          Reply refused = world.api("responder").post(extract, second).expecting(409);

          assertThat(code(refused)).isEqualTo("version-conflict");
          assertThat(detail(refused))
              .isEqualTo(
                  "Somebody else saved this in the meantime. Compare before you save again.");
          assertThat(refused.json().at("/current/requirement/statement").asText())
              .as("what is there now, to compare with")
              .isEqualTo("The first must be kept.");
        });
    second.set("version", refreshed().path("version"));
    world.api("responder").post(extract, second).expecting(200);
  }

  // What an administrator chooses.

  @Test
  void yamlThatIsNone() {
    unchanged(
        () -> {
          Reply refused = yaml("linkType: '10003'\nclosedStatuses: [Closed\n").expecting(422);

          assertThat(code(refused)).isEqualTo("invalid-fields");
          assertThat(detail(refused))
              .isEqualTo("line 3: this is not YAML: expected ',' or ']', but got <stream end>.");
        });
  }

  @Test
  void yamlWithOneGoodAndOneBadLine() {
    unchanged(
        () ->
            assertThat(detail(yaml("linkType: Relates\nclosedStatuses: [Shut]\n").expecting(422)))
                .startsWith(
                    "line 2: closedStatuses[0]: there is no status 'Shut' here; there are"));
  }

  @Test
  void aFileThatIsSentAsSomethingElse() {
    unchanged(
        () -> {
          Reply refused = put("project-admin", SETTINGS + ".yaml", "{}").expecting(415);
          assertThat(code(refused)).isEqualTo("unsupported-media-type");
          assertThat(detail(refused))
              .isEqualTo("Send the body of the request as text/yaml or application/yaml.");

          Reply form =
              world
                  .api("project-admin")
                  .send("PUT", SETTINGS, "application/yaml", "version: 1")
                  .expecting(415);
          assertThat(detail(form)).isEqualTo("Send the body of the request as application/json.");
        });
  }

  @Test
  void aPolicyThatNoIncidentCanSatisfy() {
    JsonNode before = admin(POLICY);
    ObjectNode all = all(before);
    ((ObjectNode) all.path("policy")).putArray("full");
    ((ObjectNode) all.path("policy")).putArray("light").add("steward");

    unchanged(
        () -> {
          Reply refused = put("project-admin", POLICY, all.toString()).expecting(422);

          assertThat(fields(refused))
              .containsExactly(
                  Map.entry("full", "The full form asks for nothing. Switch the gate off instead."),
                  Map.entry(
                      "light", "The light form asks for something that the full form does not."));
        });
  }

  // What Jira forgot meanwhile. From here on this world is another one.

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aLinkTypeThatIsGone() {
    var improvement = incident.newImprovement("future");
    var known = admin(SETTINGS);
    world.as("jira-admin").delete("/rest/api/3/issueLinkType/10004").expecting(204);

    unchanged(
        () -> {
          String sentence =
              "The link type between incidents and their improvements is not in Jira any more. An"
                  + " administrator of OPS chooses another one in the IDD settings; until then"
                  + " nothing can be linked.";
          Reply creating = incident.create(improvement).expecting(422);
          assertThat(code(creating)).isEqualTo("link-type-missing");
          assertThat(detail(creating)).isEqualTo(sentence);

          var existing =
              Json.object()
                  .put("improvementKey", "APP-1")
                  .put("acceptanceCriteria", "It waits.")
                  .put("scope", "beyond-fix")
                  .put("state", "committed");
          Reply linking =
              world
                  .api("responder")
                  .post("/api/incidents/" + incident.key() + "/improvements/links", existing)
                  .expecting(422);
          assertThat(detail(linking)).isEqualTo(sentence);

          assertThat(fields(put("project-admin", SETTINGS, choice(known, "10004")).expecting(422)))
              .containsExactly(
                  Map.entry(
                      "linkTypeId",
                      "This site has no such link type any more. Load the page again."));

          assertThat(fields(put("project-admin", POLICY, all(admin(POLICY)).toString())))
              .as("a policy that asks for improvements now")
              .containsExactly(
                  Map.entry(
                      "full",
                      "No incident can satisfy this: it asks for an improvement, and the project"
                          + " has nowhere to put one. Choose a link type and an improvement project"
                          + " first."));
        });

    put("project-admin", SETTINGS, choice(admin(SETTINGS), "10003")).expecting(200);
    incident.create(improvement).expecting(201);
    assertThat(incident.improvements()).as("the same request, once it is possible").hasSize(1);
    WorkedOff.await(world);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void aProjectThatIsGone() {
    var improvement = incident.newImprovement("future");
    improvement.remove("sprintId");
    var known = admin(SETTINGS);
    world.as("jira-admin").delete("/rest/api/3/project/APP").expecting(204);

    unchanged(
        () -> {
          assertThat(fields(incident.create(improvement).expecting(422)))
              .containsExactly(
                  Map.entry(
                      "projectKey",
                      "The project APP is not in Jira any more, or you may not see it."));
          assertThat(fields(put("project-admin", SETTINGS, choice(known, "10003")).expecting(422)))
              .containsExactly(
                  Map.entry(
                      "improvementProjectKeys",
                      "One of these projects is not there, or you may not see it."));
          assertThat(detail(world.api("jira-admin").get("/api/projects/APP/settings")))
              .isEqualTo("There is no project APP that you can see.");
        });
    assertThat(incident.gate().path("state").asText()).as("the gate goes on").isEqualTo("blocked");
  }

  // What is looked at.

  /** Everything that could be half-written stays as it is: here, and in Jira. */
  private void unchanged(Runnable refusals) {
    WorkedOff.await(world);
    JsonNode before = everything();
    refusals.run();
    WorkedOff.await(world);
    assertThat(everything()).isEqualTo(before);
  }

  private ObjectNode everything() {
    var all = Json.object();
    all.set("extract", refreshed());
    all.set("history", world.api("responder").get(extract + "/history").expecting(200).json());
    all.set("improvements", incident.improvements());
    all.set("published", property("idd.extract"));
    all.set("verdict", property("idd.gate"));
    all.put("links", incident.links());
    all.put("issues", world.jira().site().locked(() -> world.jira().site().issues().count()));
    all.set("settings", admin(SETTINGS));
    all.set("policy", admin(POLICY));
    all.set("taxonomy", admin(TAXONOMY));
    return all;
  }

  private JsonNode refreshed() {
    return world.api("responder").get(extract).expecting(200).json();
  }

  private JsonNode property(String name) {
    var path = "/rest/api/3/issue/" + incident.key() + "/properties/" + name;
    return world.as("responder").get(path).expecting(200).json().path("value");
  }

  private static JsonNode admin(String path) {
    return world.api("project-admin").get(path).expecting(200).json();
  }

  // What is sent.

  private Reply say(String who, ObjectNode command) {
    return world.api(who).post(extract, versioned(command));
  }

  private ObjectNode versioned(ObjectNode command) {
    return Json.object()
        .<ObjectNode>set("version", refreshed().path("version"))
        .set("command", command);
  }

  private static ObjectNode requirement(String statement) {
    var command = Incident.command("state-requirement");
    command.putObject("requirement").put("statement", statement);
    return command;
  }

  private static ObjectNode cause(String classKey) {
    var command = Incident.command("record-root-cause");
    command.putObject("rootCause").put("classKey", classKey).put("component", "checkout");
    return command;
  }

  private static void retire(String classKey) {
    var operation = Json.object().put("type", "retire").put("kind", "class").put("key", classKey);
    var body = Json.object().<ObjectNode>set("stamp", admin(TAXONOMY).path("stamp"));
    world
        .api("project-admin")
        .post(TAXONOMY, body.<ObjectNode>set("operation", operation))
        .expecting(200);
  }

  private static Reply yaml(String text) {
    return world.api("project-admin").send("PUT", SETTINGS + ".yaml", "text/yaml", text);
  }

  private static Reply put(String who, String path, String body) {
    return world.api(who).put(path, body);
  }

  private static ObjectNode all(JsonNode policy) {
    var all = Json.object();
    all.set("version", policy.path("version"));
    all.set("policy", policy.path("policy").deepCopy());
    return all;
  }

  /** What is chosen in these settings, with another link type. */
  private static String choice(JsonNode settings, String linkType) {
    var all = Json.object();
    all.set("version", settings.path("version"));
    selected(all.putArray("incidentIssueTypeIds"), settings.path("incidentIssueTypes"), "id");
    selected(all.putArray("closedStatusIds"), settings.path("closedStatuses"), "id");
    all.put("linkTypeId", linkType);
    selected(all.putArray("improvementProjectKeys"), settings.path("improvementProjects"), "key");
    return all.toString();
  }

  private static void selected(ArrayNode into, JsonNode options, String name) {
    for (var option : options) {
      if (option.path("selected").asBoolean()) {
        into.add(option.path(name).asText());
      }
    }
  }

  // What is read.

  private static String code(Reply reply) {
    return reply.json().path("code").asText();
  }

  private static String detail(Reply reply) {
    return reply.json().path("detail").asText();
  }

  private static List<Map.Entry<String, String>> fields(Reply reply) {
    return IntStream.range(0, reply.json().path("fields").size())
        .mapToObj(i -> reply.json().path("fields").path(i))
        .map(one -> Map.entry(one.path("field").asText(), one.path("message").asText()))
        .toList();
  }
}
