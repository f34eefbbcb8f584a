package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public post-mortems of a real company, mined from Jira: the same numbers, however often. */
class MinedIncidentsTest {
  private static final Path FILE = Path.of("../shared/data/dfds.jsonl");
  private static final int INCIDENTS = 39;
  private static final int IMPROVEMENTS = 127;

  private static World world;

  @BeforeAll
  static void load() {
    assumeTrue(Files.isReadable(FILE), "Skipped: there is no " + FILE + " to load incidents from");
    world = World.of().loading(FILE).start();
    awaitComplete();
  }

  @AfterEach
  void jiraUnderstoodEverything() {
    world.assertNoViolations();
  }

  @AfterAll
  static void close() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void findsEveryIncidentAndEveryImprovement() {
    var insights = insights();

    assertThat(insights.path("incidents").asInt()).isEqualTo(INCIDENTS);
    assertThat(insights.path("improvements").asInt()).isEqualTo(IMPROVEMENTS);
    assertThat(insights.path("shipped").asInt()).as("the file does not say").isZero();
    assertThat(insights.path("improvementYield").path("n").asInt()).isEqualTo(INCIDENTS);
    assertThat(insights.path("recurrenceRate").path("unclassified").asInt()).isEqualTo(INCIDENTS);
    assertThat(insights.path("coverage").path("mined").asInt()).isEqualTo(INCIDENTS);
    assertThat(insights.path("coverage").path("total").asInt()).isEqualTo(INCIDENTS);
    assertThat(insights.path("coverage").path("lastError").isNull()).isTrue();
    var facts = facts();
    assertThat(facts.incidents()).hasSize(INCIDENTS).doesNotHaveDuplicates();
    assertThat(facts.improvements()).hasSize(IMPROVEMENTS).doesNotHaveDuplicates();
    assertThat(facts.links()).hasSize(IMPROVEMENTS).doesNotHaveDuplicates();
  }

  @Test
  void givesTheSameNumbersWhenMinedAgain() {
    var before = withoutTimes(insights());
    var facts = facts();
    var minedAt = minedAt();

    world.api("project-admin").post("/api/projects/PM/insights/mine-again").expecting(202);
    world.await(() -> minedAt().isAfter(minedAt));
    awaitComplete();

    assertThat(withoutTimes(insights())).isEqualTo(before);
    assertThat(facts()).isEqualTo(facts);
  }

  @Test
  void givesTheSameNumbersAfterARestart() {
    var before = withoutTimes(insights());
    var facts = facts();

    world.stopApp();
    world.startApp();
    awaitComplete();

    assertThat(withoutTimes(insights())).isEqualTo(before);
    assertThat(facts()).isEqualTo(facts);
  }

  private static void awaitComplete() {
    world.await(() -> insights().path("coverage").path("complete").asBoolean());
  }

  private static Instant minedAt() {
    var at = insights().path("coverage").path("minedAt");
    return at.isTextual() ? Instant.parse(at.asText()) : Instant.EPOCH;
  }

  /** Until the project has been discovered there is nothing to tell. */
  private static JsonNode insights() {
    return world.api("responder").get("/api/projects/PM/insights").json();
  }

  private static Mined facts() {
    return Mined.of(world.bean(JdbcClient.class), "PM");
  }

  private static JsonNode withoutTimes(JsonNode insights) {
    ObjectNode rest = insights.deepCopy();
    rest.remove("computedAt");
    rest.withObject("/coverage").remove("minedAt");
    return rest;
  }
}
