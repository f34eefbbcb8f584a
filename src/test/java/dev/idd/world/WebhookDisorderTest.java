package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.idd.sandbox.World;
import dev.idd.sandbox.connect.Delivery;
import dev.idd.sandbox.connect.Delivery.Outcome;
import dev.idd.sandbox.connect.Disorder;
import dev.idd.sandbox.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same things happen and Jira tells of them badly. What we then know is what is true in the
 * end, not what was told last.
 */
class WebhookDisorderTest {
  private static final DateTimeFormatter JIRA_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  @RegisterExtension static final World world = World.of();

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
  }

  @AfterEach
  void everythingInOrderAgain() {
    world.jira().webhooks().configure(Disorder.NONE);
    world.jira().webhooks().retryAfter(Duration.ofMillis(100));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void endsWithWhatIsTrue(String how, Disorder disorder) {
    var incident = Incident.ready(world);
    var story = incident.story();
    world.jira().webhooks().configure(disorder);

    muchHappens(incident, story);

    assertKnown(incident, story);
  }

  static Stream<Arguments> endsWithWhatIsTrue() {
    return Stream.of(
        Arguments.of("in order", Disorder.NONE),
        Arguments.of("everything three times", Disorder.duplicated(3)),
        Arguments.of("the last first", Disorder.lastFirst(Duration.ofMillis(800))),
        Arguments.of(
            "the last first, and twice", new Disorder(2, 0, Duration.ofMillis(800), true)));
  }

  @Test
  void catchesUpWhenNobodyWasThereToListen() {
    var incident = Incident.ready(world);
    var story = incident.story();
    int before = world.jira().webhooks().log().size();
    world.jira().webhooks().retryAfter(Duration.ofSeconds(4));
    world.stopApp();

    muchHappens(incident, story);
    world.startApp();

    assertKnown(incident, story);
    assertThat(deliveriesAfter(before))
        .isNotEmpty()
        .allMatch(delivery -> delivery.outcome() == Outcome.DELIVERED)
        .anyMatch(delivery -> delivery.attempts().size() > 1);
  }

  private static List<Delivery> deliveriesAfter(int before) {
    var log = world.jira().webhooks().log();
    return log.subList(before, log.size());
  }

  /** In the end: resolved after a reopening, linked, shipped, and nobody's. */
  private static void muchHappens(Incident incident, String story) {
    incident.move(story, "In Progress").expecting(204);
    assign(incident, story, false);
    incident.move(story, "Done").expecting(204);
    incident.unlink(story);
    incident.move("Reopen").expecting(204);
    assign(incident, story, true);
    incident.move(story, "To Do").expecting(204);
    incident.move("Start work").expecting(204);
    incident.link("Improvement", story);
    incident.move(story, "Done").expecting(204);
    incident.move("Resolve").expecting(204);
    assign(incident, story, false);
  }

  private static void assertKnown(Incident incident, String story) {
    WorkedOff.await(world);
    incident.awaitInJira("blocked", "Before closing " + incident.key());
    assertThat(incident.property().path("message").asText())
        .isEqualTo("Before closing %s: Give %s an owner.".formatted(incident.key(), story));
    assertThat(incident.gate().path("published").asBoolean()).isTrue();
    assertThat(incident.gate().path("bypasses")).isEmpty();
    assertThat(fact("resolved_at", "incident_fact", incident.key()))
        .isEqualTo(last(incident.key(), "Resolved"));
    assertThat(fact("shipped_at", "improvement_fact", story)).isEqualTo(last(story, "Done"));
    assertThat(Mined.of(world.bean(JdbcClient.class), "OPS").links())
        .containsOnlyOnce(incident.key() + " " + story);
  }

  private static Instant fact(String column, String table, String key) {
    return world
        .bean(JdbcClient.class)
        .sql("select %s from %s where issue_key = ?".formatted(column, table))
        .param(key)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** When an issue entered a status the last time, by Jira's own history. */
  private static Instant last(String issue, String status) {
    var path = "/rest/api/3/issue/" + issue + "/changelog";
    Instant last = Instant.EPOCH;
    for (var history : world.as(Incident.WHO).get(path).expecting(200).json().path("values")) {
      for (var item : history.path("items")) {
        if (item.path("toString").asText().equals(status)) {
          last = OffsetDateTime.parse(history.path("created").asText(), JIRA_TIME).toInstant();
        }
      }
    }
    return last;
  }

  private static void assign(Incident incident, String story, boolean somebody) {
    JsonNode who =
        somebody
            ? Json.object().put("accountId", incident.accountId("steward"))
            : JsonNodeFactory.instance.nullNode();
    var body = Json.object();
    body.putObject("fields").set("assignee", who);
    world.as(Incident.WHO).put("/rest/api/3/issue/" + story, body).expecting(204);
  }
}
