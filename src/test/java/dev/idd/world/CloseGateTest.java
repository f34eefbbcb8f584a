package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.connect.Disorder;
import dev.idd.sandbox.model.Json;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate through Jira's REST API, where no page of ours stands in the way. */
class CloseGateTest {
  private static final String JUST_CHANGED = "The links of this issue have just changed";

  @RegisterExtension static final World world = World.of();

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
  }

  @Test
  void refusesInTheWordsOfThePanel() {
    var incident = Incident.of(world, "OPS-1");
    incident.awaitInJira("blocked");

    var refused = incident.move("Close").expecting(400).json();

    assertThat(refused.path("errorMessages")).hasSize(1);
    assertThat(refused.path("errorMessages").path(0)).isEqualTo(incident.gate().path("message"));
    assertThat(refused.path("errorMessages").path(0).asText())
        .startsWith("Before closing OPS-1: Assign an Improvement Steward. ")
        .endsWith(" Commit to at least one improvement.");
    assertThat(incident.gate().path("reasons")).hasSize(8);
    assertThat(incident.status()).isEqualTo("Resolved");
  }

  @Test
  void leavesEveryOtherWayOpen() {
    var incident = Incident.resolved(world);

    incident.move("Reopen").expecting(204);
    incident.move("Start work").expecting(204);
    incident.move("Resolve").expecting(204);
    incident.move("Reopen").expecting(204);

    assertThat(incident.move("Close without resolving").expecting(400).text())
        .contains("Assign an Improvement Steward.");
    assertThat(incident.status()).isEqualTo("Open");
  }

  @Test
  void closesWhatHasPaidForItself() {
    var incident = Incident.resolved(world);
    incident.fillExtract();
    var last = "Before closing " + incident.key() + ": Commit to at least one improvement.";
    incident.awaitInJira("blocked", last);
    assertThat(refusal(incident)).isEqualTo(last);

    incident.improve("active");
    incident.awaitInJira("open");
    incident.move("Close").expecting(204);

    WorkedOff.await(world);
    assertThat(incident.gate().path("closed").asBoolean()).isTrue();
    assertThat(incident.gate().path("bypasses")).isEmpty();
  }

  @Test
  void doesNotTrustAVerdictOlderThanTheLinks() {
    var incident = Incident.ready(world);
    world.jira().webhooks().configure(Disorder.delayed(Duration.ofSeconds(1)));
    incident.link("Relates", "APP-1");

    assertThat(refusal(incident)).startsWith(JUST_CHANGED);

    world.jira().webhooks().configure(Disorder.NONE);
    incident.awaitInJira("open");
    incident.move("Close").expecting(204);
    WorkedOff.await(world);
    assertThat(incident.gate().path("bypasses")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysToBreakAPromise")
  void shutsAgainWhenThePromiseIsBroken(
      String how, BiConsumer<Incident, String> broken, String missing) {
    var incident = Incident.ready(world);
    var story = incident.story();

    broken.accept(incident, story);

    var sentence = missing.replace("<story>", story);
    incident.awaitInJira("blocked", sentence);
    assertThat(refusal(incident)).contains(sentence);
  }

  static Stream<Arguments> waysToBreakAPromise() {
    return Stream.of(
        broken(
            "nobody owns it any more",
            (incident, story) -> edit(story, "assignee", Json.object().nullNode()),
            "Give <story> an owner."),
        broken(
            "it left its sprint",
            (incident, story) -> toBacklog(story),
            "Give <story> a schedule (sprint, fix version or due date)."),
        broken("its link was deleted", Incident::unlink, "Commit to at least one improvement."),
        broken(
            "it was dismissed",
            (incident, story) -> dismiss(story),
            "Commit to at least one improvement."),
        broken(
            "it was deleted",
            (incident, story) -> deleted(story),
            "Commit to at least one improvement."));
  }

  @Test
  void shutsAgainWhenTheSprintEndsBeforeTheStory() {
    var incident = Incident.resolved(world);
    incident.fillExtract();
    var sprint = ownSprint();
    var improvement = incident.newImprovement("future").put("sprintId", sprint);
    var story = incident.create(improvement).expecting(201).json().path("improvement");
    incident.awaitInJira("open");

    changeSprint(sprint, "active");
    changeSprint(sprint, "closed");

    incident.awaitInJira("blocked");
    assertThat(refusal(incident))
        .contains("Give " + story.path("key").asText() + " a new schedule (its sprint is closed).");
  }

  private static String refusal(Incident incident) {
    var messages = incident.move("Close").expecting(400).json().path("errorMessages");
    assertThat(messages).hasSize(1);
    return messages.path(0).asText();
  }

  private static Arguments broken(String how, BiConsumer<Incident, String> broken, String missing) {
    return Arguments.of(how, broken, missing);
  }

  private static void edit(String issue, String field, JsonNode value) {
    var body = Json.object();
    body.putObject("fields").set(field, value);
    world.as(Incident.WHO).put("/rest/api/3/issue/" + issue, body).expecting(204);
  }

  private static void toBacklog(String issue) {
    var body = Json.object();
    body.putArray("issues").add(issue);
    world.as(Incident.WHO).post("/rest/agile/1.0/backlog/issue", body).expecting(204);
  }

  private static void deleted(String issue) {
    world.as("project-admin").delete("/rest/api/3/issue/" + issue).expecting(204);
  }

  private static void dismiss(String story) {
    var page = world.api(Incident.WHO);
    var path = "/api/improvements/" + story;
    var body = Json.object().put("version", page.get(path).json().path("version").asInt());
    body.putObject("command").put("type", "dismiss").put("reason", "We sell the shop.");
    page.post(path, body).expecting(200);
  }

  private static String ownSprint() {
    var admin = world.as("project-admin");
    var board = admin.get("/rest/agile/1.0/board?projectKeyOrId=APP").expecting(200).json();
    var body =
        Json.object()
            .put("name", "A short one")
            .put("originBoardId", board.path("values").path(0).path("id").asLong())
            .put("startDate", "2030-01-01T08:00:00.000Z")
            .put("endDate", "2030-01-15T08:00:00.000Z");
    return admin.post("/rest/agile/1.0/sprint", body).expecting(201).json().path("id").asText();
  }

  private static void changeSprint(String sprint, String state) {
    world
        .as("project-admin")
        .post("/rest/agile/1.0/sprint/" + sprint, Json.object().put("state", state))
        .expecting(200);
  }
}
