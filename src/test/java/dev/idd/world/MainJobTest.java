package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.idd.sandbox.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job in a browser, from the refused close to the yield that it changed. */
class MainJobTest {
  private static final String STORY = "Time out the session check and degrade to guest checkout";

  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  @Test
  void anIncidentClosesOnlyAfterItHasPaidForItself() {
    world.awaitThat( // it takes a moment after the install until the project is found and mined
        () -> assertThat(insights().path("coverage").path("complete").asBoolean()).isTrue());
    var page = chromium.page(1440, 900);
    var issue = IssuePage.open(page, world.jiraUrl(), "OPS-1");

    isRefusedWithEverythingThatIsMissing(page, issue);
    fillTheExtract(issue);
    var story = createTheImprovement(issue);
    issue.dismissFlags();
    Pictures.whole(page, "ready");
    closes(page, issue);

    int shippedBefore = insights().path("shipped").asInt();
    openInsights(page, "insights-before");
    ship(page, story);
    world.await(() -> insights().path("shipped").asInt() == shippedBefore + 1);
    WorkedOff.await(world);
    openInsights(page, "insights-after");
    assertThat(page.frameLocator("[data-testid=frame-idd-insights] iframe").locator("body"))
        .containsText((shippedBefore + 1) + " improvements shipped");
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }

  private static void isRefusedWithEverythingThatIsMissing(Page page, IssuePage issue) {
    assertThat(issue.panel().getByText("8 things are missing")).isVisible();
    issue.move("Close");
    assertThat(issue.refusal())
        .containsText("Before closing OPS-1: Assign an Improvement Steward.");
    assertThat(issue.refusal()).containsText("Commit to at least one improvement.");
    assertThat(issue.status()).hasText(Pattern.compile("Resolved"));
    Pictures.from(page, issue.place(), "blocked");
    issue.dismissFlags();
  }

  private static void fillTheExtract(IssuePage issue) {
    issue.button("Assign an Improvement Steward.").click();
    issue.choosePerson(issue.body(), "Improvement Steward", "Sam");
    issue.openStep("1 Root cause");
    issue
        .panel()
        .getByLabel("Root-cause class")
        .selectOption(new SelectOption().setLabel("Dependency failed"));
    issue.type("Component", "checkout");
    issue.type("Why 1", "Checkout waited for the session check without a limit.");
    issue.openStep("2 Requirement");
    issue.type(
        "The requirement this incident revealed",
        "The system must take orders from guests while the sign-in service is slow.");
    issue.openStep("3 Test gap");
    issue.type(
        "Which test would have caught it?",
        "Checkout against a session service that answers in 11 s.");
    issue.panel().getByLabel("Kind of test").selectOption(new SelectOption().setIndex(2));
    issue.openStep("4 Pattern review");
    issue.answer("Was there an incident of the same root-cause class before?", "Yes");
    issue.answer("Was there an incident in the same component before?", "Yes");
    issue.answer("Was there the same failure mode in AI-generated code before?", "Unknown");
    issue.openStep("AI attribution");
    issue.answer("Was AI-generated code involved?", "Unknown");
    assertThat(issue.panel().getByText("One thing is missing")).isVisible();
  }

  private static String createTheImprovement(IssuePage issue) {
    issue.button("New improvement").click();
    var form =
        issue
            .panel()
            .getByRole(
                AriaRole.REGION,
                new com.microsoft.playwright.FrameLocator.GetByRoleOptions()
                    .setName("New improvement"));
    form.getByLabel("Summary").fill(STORY);
    form.getByLabel("Acceptance criteria")
        .fill("With sign-in at 11 s, 99 % of checkouts finish within 3 s as guest.");
    issue.choosePerson(form, "Owner", "Riley");
    form.getByLabel("Sprint").selectOption(new SelectOption().setIndex(1));
    form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create and commit"))
        .click();
    assertThat(issue.panel().getByText("Nothing. This incident can be closed.")).isVisible();
    assertThat(issue.lozenge()).hasText(Pattern.compile("open", Pattern.CASE_INSENSITIVE));
    var reply =
        world.api("responder").get("/api/incidents/OPS-1/improvements").expecting(200).json();
    return reply.path("improvements").get(0).path("key").asText();
  }

  private static void closes(Page page, IssuePage issue) {
    issue.move("Close");
    assertThat(issue.status()).hasText(Pattern.compile("Closed"));
    issue
        .panel()
        .getByText("What still blocks closing")
        .click(); // the page looks again when somebody is there
    assertThat(issue.panel().getByText("Nothing. This incident is closed.")).isVisible();
    Pictures.from(page, issue.place(), "closed");
  }

  private static void ship(Page page, String story) {
    page.navigate(world.jiraUrl() + "/projects/APP/board");
    page.getByTestId("move-" + story).selectOption(new SelectOption().setLabel("Done → Done"));
    assertThat(page.getByTestId("column-done").getByTestId("card-" + story)).isVisible();
  }

  private static void openInsights(Page page, String picture) {
    page.navigate(world.jiraUrl() + "/projects/OPS/apps/idd-insights");
    assertThat(
            page.frameLocator("[data-testid=frame-idd-insights] iframe")
                .getByText("Improvement Yield")
                .first())
        .isVisible();
    Pictures.whole(page, picture);
  }

  private static com.fasterxml.jackson.databind.JsonNode insights() {
    return world.api("responder").get("/api/projects/OPS/insights").expecting(200).json();
  }
}
