package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pattern analyst goes through incidents that read alike and says which have one cause. */
class AnalystQueueTest {
  private static final String ANALYST = "steward";
  private static final String QUEUE = "/api/projects/OPS/queue";

  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  private static Pair turbines;
  private static Pair scanners;

  private record Pair(String later, String earlier) {
    String name() {
      return later + " and " + earlier;
    }
  }

  @BeforeAll
  static void incidentsReadAlike() {
    WorkedOff.await(world);
    appointAnalyst();
    turbines =
        alike(
            "Turbine of the pumping station overheated at noon",
            "Turbine of the pumping station overheated again");
    scanners =
        alike(
            "Barcode scanner rejects crumpled parcels",
            "Barcode scanner rejects crumpled parcels again");
  }

  private static void appointAnalyst() {
    String path = "/api/projects/OPS/people/settings";
    JsonNode now = world.api("project-admin").get(path).expecting(200).json();
    ObjectNode choices = now.path("choices").deepCopy();
    choices.putArray("patternAnalysts").add(Incident.of(world, "OPS-1").accountId(ANALYST));
    var body = Json.object().put("version", now.path("version").asLong());
    body.set("choices", choices);
    world.api("project-admin").put(path, body.toString()).expecting(200);
  }

  /** Two new incidents, of which the app suspects that they have one cause. */
  private static Pair alike(String first, String second) {
    String earlier = incident(first);
    String later = incident(second);
    var pair = new Pair(later, earlier);
    world.await(Duration.ofMinutes(2), () -> waits(pair));
    return pair;
  }

  private static String incident(String summary) {
    var body = Json.object();
    var fields = body.putObject("fields").put("summary", summary);
    fields.putObject("project").put("key", "OPS");
    fields.putObject("issuetype").put("name", "Incident");
    String key =
        world
            .as(Incident.WHO)
            .post("/rest/api/3/issue", body)
            .expecting(201)
            .json()
            .path("key")
            .asText();
    WorkedOff.await(world);
    return key;
  }

  private static JsonNode queue() {
    return world.api(ANALYST).get(QUEUE).expecting(200).json();
  }

  private static boolean waits(Pair pair) {
    return StreamSupport.stream(queue().path("items").spliterator(), false)
        .anyMatch(
            item ->
                item.at("/incident/key").asText().equals(pair.later())
                    && item.at("/like/key").asText().equals(pair.earlier()));
  }

  private static IssuePage open(Page page) {
    page.navigate(world.jiraUrl() + "/projects/OPS/apps/idd-analyst");
    return IssuePage.of(page, "idd-analyst");
  }

  /** The pairs come one after the other. */
  private static Locator find(IssuePage page, Pair pair) {
    Locator shown = page.panel().getByRole(AriaRole.ARTICLE).first();
    assertThat(shown).isVisible();
    for (int i = queue().path("items").size(); i > 0; i--) {
      if (pair.name().equals(shown.getAttribute("aria-label"))) {
        break;
      }
      page.button("Next pair").click();
    }
    Locator found =
        page.panel()
            .getByRole(AriaRole.ARTICLE, new FrameLocator.GetByRoleOptions().setName(pair.name()));
    assertThat(found).isVisible();
    return found;
  }

  @Test
  void oneIsConfirmedAndOneRejected() {
    for (String mode : List.of("light", "dark")) {
      var page = chromium.pageOf(world, "observer");
      Chromium.in(mode, page, world);
      var reader = open(page);
      assertThat(reader.region("Do these have one cause?"))
          .containsText("The pattern analysts of the project and its admins say what a pair is.");
      Axe.assertNoBarriers(page, world.appUrl().toString(), "a pair, to be read " + mode);
      page.context().close();
    }
    var page = chromium.pageOf(world, ANALYST);
    var analyst = open(page);

    var pair = find(analyst, turbines);
    assertThat(pair).containsText("Both mention");
    analyst.type("Why (optional)", "The same pump lost its coolant.");
    analyst.button("One cause").click();
    assertThat(analyst.panel().getByRole(AriaRole.STATUS).first())
        .containsText(turbines.name() + " have one cause.");
    assertThat(analyst.button("Make it a finding")).isVisible();
    assertThat(analyst.region("Do these have one cause?"))
        .containsText("1 confirmed, 0 rejected (n = 1)");
    Axe.assertNoBarriers(page, world.appUrl().toString(), "after a verdict");

    find(analyst, scanners);
    analyst.button("Different").click();
    assertThat(analyst.panel().getByRole(AriaRole.STATUS).first())
        .containsText(scanners.name() + " are different.");
    assertThat(analyst.region("Do these have one cause?"))
        .containsText("50%: 1 confirmed, 1 rejected (n = 2). Not enough data for an interval.");

    assertThat(waits(turbines)).isFalse();
    assertThat(waits(scanners)).isFalse();
    assertThat(queue().at("/precision/confirmed").asInt()).isEqualTo(1);
    assertThat(queue().at("/precision/rejected").asInt()).isEqualTo(1);
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }
}
