package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.idd.sandbox.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a gate is set up in a browser: the policy of a project, the rule in a workflow. */
class GateSettingsTest {
  private static final String PATTERN_REVIEW =
      "Full: The three questions of the pattern review are answered";

  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  @BeforeEach
  void theGateIsEnforced() {
    WorkedOff.await(world);
    Policies.enforce(world, "flag");
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }

  @Test
  void aPolicyIsTriedThenSwitchedOnAndThenItRefuses() {
    Policies.choose(world, policy -> policy.put("mode", "observe").put("onBypass", "flag"));
    WorkedOff.await(world);
    var page = chromium.pageOf(world, "project-admin");
    page.navigate(world.jiraUrl() + "/projects/OPS/settings/apps/idd-settings");
    var settings = page.frameLocator("[data-testid=frame-idd-settings] iframe");

    settings.getByLabel(PATTERN_REVIEW).uncheck();
    settings.getByLabel("Enforced").click();
    button(settings, "Try it on the last 6 months").click();
    assertThat(settings.getByText(Pattern.compile("\\d+ of \\d+ incidents"))).isVisible();
    assertThat(Policies.read(world).at("/policy/mode").asText()).as("tried").isEqualTo("observe");
    button(settings, "Save the policy").click();
    assertThat(settings.getByText("Policy saved")).isVisible();
    WorkedOff.await(world);

    var issue = IssuePage.open(page, world.jiraUrl(), "OPS-1");
    assertThat(issue.panel().getByText("7 things are missing")).isVisible();
    issue.move("Close");
    assertThat(issue.refusal()).containsText("Before closing OPS-1: Assign an Improvement");
    assertThat(issue.refusal()).not().containsText("pattern review");
    assertThat(issue.status()).hasText(Pattern.compile("Resolved"));
  }

  @Test
  void aRuleIsAddedChangedAndReadInTheWorkflow() {
    var incident = Incident.resolved(world);
    var page = chromium.pageOf(world, "jira-admin");
    page.navigate(world.jiraUrl() + "/workflows/OPS incident workflow?transition=31");
    page.getByTestId("delete-rule").click();
    assertThat(page.getByTestId("add-rule-idd-close")).isVisible();

    page.getByTestId("add-rule-idd-close").click();
    var rule = frame(page);
    assertThat(rule.getByText("Before closing OPS-1: Assign an Improvement Steward.")).isVisible();
    rule.getByLabel("Always the light form").click();
    rule.getByLabel("Try it on an issue").fill(incident.key());
    button(rule, "Show what Jira would say").click();
    assertThat(rule.getByRole(AriaRole.STATUS)).hasText(incident.property().path("light").asText());
    save(page);
    assertThat(page.getByTestId("edit-rule")).isVisible();
    assertThat(frame(page).getByText("Always the light form")).isVisible();
    assertThat(incident.move("Close").expecting(400).text())
        .contains(incident.property().path("light").asText());

    page.getByTestId("edit-rule").click();
    assertThat(page.getByTestId("save-rule")).isVisible();
    assertThat(frame(page).getByLabel("Always the light form")).isChecked();
    frame(page).getByLabel("By the policy of the project").click();
    save(page);
    assertThat(frame(page).getByText("By the policy of the project")).isVisible();
    assertThat(incident.move("Close").expecting(400).text())
        .contains(incident.property().path("message").asText());
  }

  /** By keyboard: the button moves while the page above it is still growing. */
  private static void save(Page page) {
    page.getByTestId("save-rule").press("Enter");
    assertThat(page.getByTestId("save-rule")).hasCount(0);
  }

  /** The page of the rule that was opened last: to edit it, or else to read it. */
  private static FrameLocator frame(Page page) {
    return page.locator("[data-testid=frame-idd-close] iframe").last().contentFrame();
  }

  private static Locator button(FrameLocator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }
}
