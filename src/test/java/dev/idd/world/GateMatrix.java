package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * What becomes of a close, in every situation and by every way: the table of docs/gate-matrix.md.
 */
final class GateMatrix {
  private static final String WAIT = "The links of this issue have just changed";

  private GateMatrix() {}

  /** What Jira does with the close. */
  enum Gate {
    CLOSES("closes") {
      @Override
      void check(String verdict, List<String> said) {
        assertThat(said).isEmpty();
      }
    },
    NAMES_WHAT_IS_MISSING("refused, names what is missing") {
      @Override
      void check(String verdict, List<String> said) {
        assertThat(verdict).startsWith("Before closing ");
        assertThat(said).singleElement().asString().contains(verdict);
      }
    },
    ASKS_TO_WAIT("refused, asks to try again") {
      @Override
      void check(String verdict, List<String> said) {
        assertThat(said).singleElement().asString().contains(WAIT);
      }
    };

    final String words;

    Gate(String words) {
      this.words = words;
    }

    /**
     * @param verdict the sentence that Jira held for the incident before the close
     * @param said what the close was answered with
     */
    abstract void check(String verdict, List<String> said);
  }

  /**
   * One situation.
   *
   * @param onBypass what the policy says about a close around the gate
   * @param asleep the app is not running during the close
   * @param prepared an incident, almost in this situation
   * @param spoilt what happens to it just before the close
   */
  record Row(
      String when,
      String onBypass,
      boolean asleep,
      Function<World, Incident> prepared,
      BiConsumer<World, Incident> spoilt,
      Gate gate,
      String afterwards,
      BiConsumer<World, Incident> aftermath) {

    static Row of(
        String when,
        Function<World, Incident> prepared,
        Gate gate,
        String afterwards,
        BiConsumer<World, Incident> aftermath) {
      return new Row(when, "flag", false, prepared, (world, it) -> {}, gate, afterwards, aftermath);
    }

    Row spoilt(BiConsumer<World, Incident> how) {
      return new Row(when, onBypass, asleep, prepared, how, gate, afterwards, aftermath);
    }

    Row reopening() {
      return new Row(when, "reopen", asleep, prepared, spoilt, gate, afterwards, aftermath);
    }

    Row whileAsleep() {
      return new Row(when, onBypass, true, prepared, spoilt, gate, afterwards, aftermath);
    }

    @Override
    public String toString() {
      return when;
    }
  }

  static List<Row> rows() {
    return List.of(
        Row.of(
            "full form, something missing",
            Incident::resolved,
            Gate.NAMES_WHAT_IS_MISSING,
            "stays as it is",
            GateMatrix::staysResolved),
        Row.of(
            "full form, nothing missing",
            Incident::ready,
            Gate.CLOSES,
            "no bypass",
            GateMatrix::closedByRight),
        Row.of(
            "light form, something missing",
            world -> Incident.resolved(world, "SEV4"),
            Gate.NAMES_WHAT_IS_MISSING,
            "stays as it is; less was asked for",
            (world, incident) -> {
              staysResolved(world, incident);
              assertThat(incident.gate().path("reasons")).hasSize(3);
            }),
        Row.of(
            "light form, nothing missing",
            GateMatrix::lightAndReady,
            Gate.CLOSES,
            "no bypass",
            GateMatrix::closedByRight),
        Row.of(
            "waived",
            world -> exempted(world, "waive", Json.object().put("form", "none")),
            Gate.CLOSES,
            "no bypass; the waiver ends when it is reopened",
            (world, incident) -> {
              closedByRight(world, incident);
              isShutAgain(world, incident, "reopened");
            }),
        Row.of(
            "overridden",
            world -> exempted(world, "override", Json.object()),
            Gate.CLOSES,
            "no bypass; the override is used up",
            (world, incident) -> {
              closedByRight(world, incident);
              isShutAgain(world, incident, "used");
            }),
        Row.of(
                "forged property, the policy flags",
                Incident::resolved,
                Gate.CLOSES,
                "bypass recorded with what was missing; the property is put right",
                GateMatrix::isFound)
            .spoilt((world, incident) -> incident.forgeOpen()),
        Row.of(
                "forged property, the policy reopens",
                Incident::resolved,
                Gate.CLOSES,
                "bypass recorded; reopened once, with a comment",
                GateMatrix::isReopened)
            .spoilt((world, incident) -> incident.forgeOpen())
            .reopening(),
        Row.of(
                "stale property: a link has just come",
                Incident::ready,
                Gate.ASKS_TO_WAIT,
                "judged within seconds; then it closes",
                (world, incident) -> {
                  incident.awaitInJira("open");
                  incident.move("Close").expecting(204);
                  closedByRight(world, incident);
                })
            .spoilt((world, incident) -> incident.link("Relates", "APP-1")),
        Row.of(
                "stale property: its story has just lost its owner",
                Incident::ready,
                Gate.CLOSES,
                "no bypass: the verdict was open within 5 s of the close; shown as closed with something missing",
                (world, incident) -> {
                  incident.awaitInJira("blocked");
                  closedByRight(world, incident);
                })
            .spoilt(GateMatrix::disown),
        Row.of(
                "app asleep, something missing",
                Incident::resolved,
                Gate.NAMES_WHAT_IS_MISSING,
                "stays as it is",
                GateMatrix::staysResolved)
            .whileAsleep(),
        Row.of(
                "app asleep, nothing missing",
                Incident::ready,
                Gate.CLOSES,
                "no bypass",
                GateMatrix::closedByRight)
            .whileAsleep(),
        Row.of(
                "app asleep, forged property",
                Incident::resolved,
                Gate.CLOSES,
                "bypass recorded when it wakes",
                GateMatrix::isFound)
            .spoilt((world, incident) -> incident.forgeOpen())
            .whileAsleep());
  }

  /** As Markdown. */
  static String table() {
    var lines = new ArrayList<String>();
    var ways = Arrays.stream(Way.values()).map(Way::title).collect(Collectors.joining(" | "));
    lines.add("| situation | " + ways + " | afterwards |");
    lines.add("|---|" + "---|".repeat(Way.values().length) + "---|");
    for (var row : rows()) {
      var cells = (row.gate().words + " | ").repeat(Way.values().length);
      lines.add("| " + row.when() + " | " + cells + row.afterwards() + " |");
    }
    return String.join("\n", lines);
  }

  // Situations.

  private static Incident lightAndReady(World world) {
    var incident = Incident.resolved(world, "SEV4");
    incident.fillLight();
    incident.improve("future");
    incident.awaitInJira("open");
    return incident;
  }

  private static Incident exempted(World world, String how, ObjectNode body) {
    var incident = Incident.resolved(world);
    world
        .api("project-admin")
        .post(
            "/api/incidents/" + incident.key() + "/gate/" + how,
            body.put("reason", "The provider ends the contract today."))
        .expecting(200);
    incident.awaitInJira("open");
    return incident;
  }

  private static void disown(World world, Incident incident) {
    var body = Json.object();
    body.putObject("fields").putNull("assignee");
    world.as(Incident.WHO).put("/rest/api/3/issue/" + incident.story(), body).expecting(204);
  }

  // What is so afterwards.

  private static void staysResolved(World world, Incident incident) {
    assertThat(incident.status()).isEqualTo("Resolved");
    assertThat(incident.gate().path("closed").asBoolean()).isFalse();
  }

  private static void closedByRight(World world, Incident incident) {
    assertThat(incident.status()).isEqualTo("Closed");
    eventually(() -> assertThat(incident.gate().path("closed").asBoolean()).isTrue());
    WorkedOff.await(world);
    assertThat(incident.gate().path("bypasses")).isEmpty();
  }

  private static void isShutAgain(World world, Incident incident, String endedBecause) {
    incident.move("Reopen").expecting(204);
    incident.move("Resolve").expecting(204);
    incident.awaitInJira("blocked");
    assertThat(incident.move("Close").expecting(400).text()).contains("Before closing");
    assertThat(incident.gate().at("/exemptions/0/endedBecause").asText()).isEqualTo(endedBecause);
  }

  private static void isFound(World world, Incident incident) {
    eventually(() -> assertThat(incident.gate().path("bypasses")).hasSize(1));
    assertThat(incident.gate().at("/bypasses/0/missing")).hasSize(8);
    incident.awaitInJira("blocked", "Assign an Improvement Steward.");
    assertThat(incident.status()).isEqualTo("Closed");
  }

  private static void isReopened(World world, Incident incident) {
    eventually(
        () -> assertThat(incident.gate().at("/bypasses/0/outcome").asText()).isEqualTo("reopened"));
    assertThat(incident.status()).isEqualTo("Open");
    eventually(
        () ->
            assertThat(incident.field("comment").toString())
                .containsOnlyOnce("IDD reopened this incident"));
    assertThat(incident.gate().path("bypasses")).hasSize(1);
  }

  private static void eventually(Runnable assertions) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertions::run);
  }
}
