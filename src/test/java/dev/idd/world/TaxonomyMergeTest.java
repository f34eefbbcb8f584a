package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.idd.sandbox.World;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two classes become one in a browser, and the incidents and numbers of the past follow. */
class TaxonomyMergeTest {
  private static final String GONE = "resource-leak";
  private static final String STAYS = "capacity-exhausted";

  /** In which nothing happened before. */
  private static final String COMPONENT = "session-pool";

  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  @Test
  void mergingTwoClassesRelabelsThePast() {
    WorkedOff.await(world); // the project has to be found before anything can be known of it
    world.await(() -> insights().path("coverage").path("complete").asBoolean());
    int classified = recurrence("n");
    String earlier = incident("Sessions ran out");
    String later = incident("Connections were never given back");
    classify(earlier, STAYS);
    classify(later, GONE);
    world.await(() -> recurrence("n") == classified + 2);
    int before = recurrence("numerator");

    var page = chromium.pageOf(world, "project-admin");
    page.navigate(world.jiraUrl() + "/projects/OPS/settings/apps/idd-settings");
    FrameLocator settings = page.frameLocator("[data-testid=frame-idd-settings] iframe");
    merge(page, settings);
    assertThat(settings.getByText("This project has a taxonomy of its own.")).isVisible();

    world.await(() -> extract(later).path("rootCause").path("classKey").asText().equals(STAYS));
    assertThat(extract(later).path("rootCause").path("component").asText()).isEqualTo(COMPONENT);
    // The later one now has a predecessor; incidents of the past may have found theirs as well.
    assertThat(recurrence("numerator")).isGreaterThan(before);

    var issue = IssuePage.open(page, world.jiraUrl(), later);
    issue.openStep("1 Root cause");
    assertThat(issue.panel().getByLabel("Root-cause class")).hasValue(STAYS);
    assertThat(issue.panel().getByLabel("Root-cause class")).not().containsText("Resource leak");
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }

  private static void merge(Page page, FrameLocator settings) {
    button(settings, "Merge “Resource leak”").click();
    settings
        .getByLabel("Into", new FrameLocator.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel("Capacity exhausted"));
    button(settings, "Show what changes").click();
    assertThat(settings.getByText("of the class “Resource leak”")).isVisible();
    Pictures.from(page, button(settings, "Apply"), "taxonomy-merge");
    button(settings, "Apply").click();
  }

  private static Locator button(FrameLocator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String incident(String summary) {
    JsonNode ops = world.as("project-admin").get("/rest/api/3/project/OPS").expecting(200).json();
    String type = "";
    for (JsonNode one : ops.path("issueTypes")) {
      type = one.path("name").asText().equals("Incident") ? one.path("id").asText() : type;
    }
    return world
        .as("responder")
        .post(
            "/rest/api/3/issue",
            "{\"fields\":{\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"id\":\"%s\"},\"summary\":\"%s\"}}"
                .formatted(type, summary))
        .expecting(201)
        .json()
        .path("key")
        .asText();
  }

  private static void classify(String key, String classKey) {
    world
        .api("responder")
        .post(
            "/api/incidents/" + key + "/extract",
            """
            {"version":0,"command":{"type":"record-root-cause",
             "rootCause":{"classKey":"%s","component":"%s"}}}
            """
                .formatted(classKey, COMPONENT))
        .expecting(200);
  }

  private static JsonNode extract(String key) {
    return world.api("responder").get("/api/incidents/" + key + "/extract").expecting(200).json();
  }

  private static int recurrence(String number) {
    return insights().path("recurrenceRate").path(number).asInt();
  }

  private static JsonNode insights() {
    return world.api("responder").get("/api/projects/OPS/insights").expecting(200).json();
  }
}
