package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.ValidatorRule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jira lets a close pass that our verdict forbids; we notice and say so. */
class BypassTest {
  @RegisterExtension static final World world = World.of();

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
  }

  @Test
  void recordsACloseBehindAForgedVerdict() {
    var incident = Incident.resolved(world);
    var missing = sentences(incident.gate().path("reasons"));
    var before = Instant.now();

    incident.forgeOpen();
    incident.move("Close").expecting(204);

    var bypass = awaitBypasses(incident, 1).path(0);
    assertThat(texts(bypass.path("missing"))).isEqualTo(missing).hasSize(8);
    assertThat(bypass.path("toStatus").asText()).isEqualTo("Closed");
    assertThat(Instant.parse(bypass.path("at").asText()))
        .isBetween(before.minusSeconds(1), Instant.now());
    incident.awaitInJira("blocked", "Assign an Improvement Steward.");
    assertThat(incident.gate().path("closed").asBoolean()).isTrue();
    assertThat(incident.status()).as("found, not undone").isEqualTo("Closed");
  }

  @Test
  void recordsEveryCloseWhereTheRuleIsMissing() {
    var incident = Incident.resolved(world);

    withoutTheRule(
        () -> {
          for (var again = 0; again < 3; again++) {
            incident.move("Close").expecting(204);
            incident.move("Reopen").expecting(204);
            incident.move("Resolve").expecting(204);
          }
        });

    awaitBypasses(incident, 3);
    WorkedOff.await(world);
    assertThat(incident.gate().path("bypasses")).as("each one once").hasSize(3);
  }

  @Test
  void missesNoCloseWhileItLooksAtTheOneBefore() {
    var incident = Incident.resolved(world);
    WorkedOff.await(world);
    var faults = world.jira().rest().faults();
    withoutTheRule(
        () -> {
          faults.slow("GET", "/changelog$", 1, Duration.ofSeconds(1));
          incident.move("Reopen").expecting(204);
          world.await(() -> faults.late() == 0);
          incident.move("Close without resolving").expecting(204);
        });

    awaitBypasses(incident, 1);
  }

  @Test
  void mendsAForgedVerdictThatNobodyUsed() {
    var incident = Incident.resolved(world);
    var before = incident.property();
    incident.forgeOpen();

    assertThat(incident.checkAgain().path("published").asBoolean()).isTrue();

    assertThat(withoutTime(incident.property())).isEqualTo(withoutTime(before));
    incident.move("Close").expecting(400);
    WorkedOff.await(world);
    assertThat(incident.gate().path("bypasses")).isEmpty();
  }

  @Test
  void blamesNoCloseForWhatCameLater() {
    var incident = Incident.ready(world);
    var story = incident.story();
    incident.move("Close").expecting(204);

    incident.unlink(story);

    incident.awaitInJira("blocked", "Commit to at least one improvement.");
    WorkedOff.await(world);
    assertThat(incident.gate().path("bypasses")).isEmpty();
  }

  /** What the panel makes of it. */
  @Nested
  class InThePanel {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @Test
    void saysWhatWasMissingWhenItClosed() {
      var incident = Incident.resolved(world);
      incident.forgeOpen();
      incident.move("Close").expecting(204);
      awaitBypasses(incident, 1);
      var page = chromium.page(1440, 900);

      var issue = IssuePage.open(page, world.jiraUrl(), incident.key());

      assertThat(issue.body()).containsText("Closed past the gate");
      assertThat(issue.body()).containsText("although this was missing:");
      assertThat(issue.body()).containsText("Name the component that failed.");
      Pictures.from(page, issue.place(), "bypass");
      assertThat(chromium.outside()).isEmpty();
      assertThat(chromium.errors()).isEmpty();
    }
  }

  private static JsonNode awaitBypasses(Incident incident, int number) {
    Awaitility.await("the audit")
        .atMost(Incident.SOON)
        .untilAsserted(() -> assertThat(incident.gate().path("bypasses")).hasSize(number));
    return incident.gate().path("bypasses");
  }

  /** Somebody with the right to edit workflows takes the rules out, and puts them back. */
  private static void withoutTheRule(Runnable work) {
    var kept = new HashMap<Transition, List<ValidatorRule>>();
    for (var transition : transitions()) {
      kept.put(transition, List.copyOf(transition.validators()));
      transition.validators().clear();
    }
    try {
      work.run();
    } finally {
      kept.forEach((transition, rules) -> transition.validators().addAll(rules));
    }
  }

  private static List<Transition> transitions() {
    var site = world.jira().site();
    return site.locked(
        () -> {
          var ops = site.catalogue().project("OPS").orElseThrow();
          return ops.workflow(ops.issueType("Incident").orElseThrow()).transitions();
        });
  }

  private static List<String> sentences(JsonNode reasons) {
    return stream(reasons).map(reason -> reason.path("sentence").asText()).toList();
  }

  private static List<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode withoutTime(JsonNode property) {
    return property.<ObjectNode>deepCopy().without("decidedAt");
  }
}
