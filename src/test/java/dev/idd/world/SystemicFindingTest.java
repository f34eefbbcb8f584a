package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two incidents with the same cause become one systemic finding, in a Jira as strict as Jira. */
class SystemicFindingTest {
  @RegisterExtension static final World world = World.of();

  @BeforeAll
  static void everythingIsFound() {
    WorkedOff.await(world);
  }

  @Test
  void theEarlierIncidentIsFoundAndBothBecomeOneFinding() {
    var earlier = Incident.resolved(world);
    earlier.fillExtract();
    var later = Incident.resolved(world);
    later.fillExtract();

    var similar = get("/api/incidents/" + later.key() + "/similar");
    var first = similar.at("/sameClass/incidents/0");
    assertThat(first.path("key").asText()).isEqualTo(earlier.key());
    assertThat(first.path("reasons")).hasSize(2);
    assertThat(similar.at("/sameAiFailureMode/value").isNull()).isTrue();

    var finding = Json.object().put("requestId", "r-1").put("title", "Queues without a limit");
    var elevated =
        world.api(Incident.WHO).post("/api/incidents/" + later.key() + "/findings", finding);
    var id = elevated.expecting(201).json().at("/findings/0/id").asText();
    world
        .api(Incident.WHO)
        .post(
            "/api/incidents/" + earlier.key() + "/findings/join",
            Json.object().put("findingId", id))
        .expecting(200);

    for (var incident : new Incident[] {earlier, later}) {
      var property = "/rest/api/3/issue/" + incident.key() + "/properties/idd.findings";
      world.await(() -> world.as(Incident.WHO).get(property).text().contains("without a limit"));
    }
    assertThat(get("/api/projects/OPS/findings").at("/findings/0/incidents").asInt()).isEqualTo(2);
  }

  private static JsonNode get(String path) {
    return world.api(Incident.WHO).get(path).expecting(200).json();
  }
}
