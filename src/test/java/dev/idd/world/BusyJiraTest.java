package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.Reply;
import dev.idd.sandbox.World;
import dev.idd.sandbox.server.Faults;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Jira asks us to wait: a person is told so, a job waits as told, and nothing is left half done.
 */
class BusyJiraTest {
  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final String LIMIT = "jira-per-issue-on-write";

  @RegisterExtension
  static final World world = World.of("logging.level.dev.idd.app.jira.JiraProblems=OFF");

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
  }

  @AfterEach
  void quietAgain() {
    assertThat(faults().pending()).as("refusals that nobody got").isZero();
    faults().clear();
  }

  @Test
  void createsNothingAndSaysWhenToTryAgain() {
    var incident = Incident.resolved(world);
    var improvement = incident.newImprovement("active");
    int before = stories();
    faults().limit("POST", "/rest/api/3/issue$", 1, WAIT, LIMIT);

    assertBusy(incident.create(improvement));

    assertThat(stories()).isEqualTo(before);
    assertThat(incident.links()).isZero();
    assertThat(incident.improvements()).isEmpty();

    var made = incident.create(improvement).expecting(201).json();
    assertThat(made.path("warnings")).isEmpty();
    incident.create(improvement).expecting(201);
    assertThat(stories()).as("the same request twice is one story").isEqualTo(before + 1);
    assertThat(incident.links()).isEqualTo(1);
  }

  @Test
  void owesTheLinkOfAStoryThatIsThere() {
    var incident = Incident.resolved(world);
    var improvement = incident.newImprovement("future");
    int before = stories();
    faults().limit("POST", "/rest/api/3/issueLink$", 1, WAIT, LIMIT);

    var made = incident.create(improvement).expecting(201).json();

    assertThat(made.path("warnings").path(0).asText())
        .startsWith("The story is there, but it is not linked to the incident yet.");
    assertThat(incident.links()).isZero();
    assertThat(incident.story()).as("the panel knows it").isNotEmpty();

    assertThat(incident.create(improvement).expecting(201).json().path("warnings")).isEmpty();
    assertThat(incident.links()).isEqualTo(1);
    assertThat(stories()).isEqualTo(before + 1);
  }

  @Test
  void bringsTheVerdictWhenJiraTakesItAgain() {
    var incident = Incident.ready(world);
    var writes = verdictsWritten();
    faults().limit("PUT", "/properties/idd.gate$", 1, WAIT, LIMIT);
    var begun = Instant.now();

    incident.unlink(incident.story());

    world.await(() -> faults().pending() == 0);
    assertThat(incident.property().path("state").asText()).as("what Jira had").isEqualTo("open");
    incident.move("Close").expecting(400);
    incident.awaitInJira("blocked", "Commit to at least one improvement.");
    assertThat(Duration.between(begun, Instant.now())).isGreaterThan(WAIT.minusMillis(500));
    // Refused, then taken; its lozenge comes last.
    world.await(() -> verdictsWritten() - writes >= 3);
    assertThat(verdictsWritten() - writes).as("refused, then taken, and its lozenge").isEqualTo(3);
  }

  @Test
  void checksAgainLaterWhatItCannotCheckNow() {
    var incident = Incident.resolved(world);
    incident.forgeOpen();
    WorkedOff.await(world); // a job still at work would meet the refusal instead
    faults().limit("PUT", "/properties/idd.gate$", 1, WAIT, LIMIT);

    var view = incident.checkAgain();

    assertThat(view.path("state").asText()).isEqualTo("blocked");
    assertThat(view.path("published").asBoolean()).isFalse();
    incident.awaitInJira("blocked");
    world.await(() -> incident.gate().path("published").asBoolean());
  }

  @Test
  void tellsAPageThatJiraIsBusy() {
    var incident = Incident.resolved(world);
    faults().fail("GET", "/rest/api/3/project/APP$", 503, 1, WAIT);

    assertBusy(
        world.api(Incident.WHO).get("/api/incidents/" + incident.key() + "/improvements/options"));
  }

  private static void assertBusy(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isIn(429, 503);
    assertThat(reply.json().path("code").asText()).isEqualTo("jira-busy");
    assertThat(reply.headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(1L, WAIT.toSeconds());
    assertThat(reply.json().path("detail").asText()).contains("Try again in");
  }

  private static Faults faults() {
    return world.jira().rest().faults();
  }

  private static int stories() {
    var site = world.jira().site();
    return site.locked(
        () ->
            (int)
                site.issues().all().stream()
                    .filter(issue -> issue.project().key().equals("APP"))
                    .count());
  }

  private static int verdictsWritten() {
    return world.jira().rest().counters().all().entrySet().stream()
        .filter(operation -> operation.getKey().startsWith("PUT "))
        .filter(operation -> operation.getKey().contains("/properties/"))
        .mapToInt(operation -> operation.getValue().intValue())
        .sum();
  }
}
