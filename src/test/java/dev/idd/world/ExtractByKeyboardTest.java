package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.idd.sandbox.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A whole Extract without a mouse, from an untouched incident to a closed one. */
class ExtractByKeyboardTest {
  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  private IssuePage issue;
  private Keyboard keyboard;

  @BeforeAll
  static void everybodyIsAwake() {
    WorkedOff.await(world);
  }

  @Test
  void everythingCanBeReachedAndSaid() {
    var page = chromium.page(1440, 900);
    issue = IssuePage.open(page, world.jiraUrl(), "OPS-1");
    keyboard = new Keyboard(page);
    assertThat(issue.panel().getByText("8 things are missing")).isVisible();

    chooseTheSteward();
    answerTheSteps();
    assertThat(issue.panel().getByText("One thing is missing")).isVisible();
    addAnImprovement();
    assertThat(issue.panel().getByText("Nothing. This incident can be closed.")).isVisible();
    close();

    assertThat(issue.status()).hasText(Pattern.compile("Closed"));
    assertThat(chromium.errors()).isEmpty();
  }

  /** By the reason that the gate names, which leads to the field. */
  private void chooseTheSteward() {
    keyboard.to(issue.button("Assign an Improvement Steward.")).press("Enter");
    var field = combobox("Improvement Steward");
    assertThat(field).isFocused();
    person(field, "Sam", "Sam Okafor");
  }

  private void answerTheSteps() {
    keyboard.to(field("Root-cause class")).type("Dependency f");
    assertThat(field("Root-cause class")).hasValue("dependency-failed");
    keyboard.to(field("Component")).type("checkout");
    keyboard.to(field("Why 1")).type("Checkout waited for the session check without a limit.");
    keyboard.to(issue.button("Ask why again")).press("Enter");
    assertThat(field("Why 2")).isFocused();
    keyboard.type("Nobody had set one.");
    open("2 Requirement");
    keyboard
        .to(field("The requirement this incident revealed"))
        .type("The system must take orders from guests while the sign-in service is slow.");
    open("3 Test gap");
    keyboard
        .to(field("Which test would have caught it?"))
        .type("Checkout against a session service that answers in 11 s.");
    keyboard.to(field("Kind of test")).press("ArrowDown");
    open("4 Pattern review");
    keyboard.choose(group("Was there an incident of the same root-cause class before?"), "Yes");
    keyboard.choose(group("Was there an incident in the same component before?"), "Yes");
    keyboard.choose(
        group("Was there the same failure mode in AI-generated code before?"), "Unknown");
    open("AI attribution");
    keyboard.choose(group("Was AI-generated code involved?"), "No");
  }

  private void addAnImprovement() {
    keyboard.to(issue.button("New improvement")).press("Enter");
    assertThat(field("Summary")).isFocused();
    keyboard.type("Time out the session check");
    keyboard
        .to(field("Acceptance criteria"))
        .type("With sign-in at 11 s, 99 % of checkouts finish within 3 s as guest.");
    keyboard.to(combobox("Owner"));
    person(combobox("Owner"), "Riley", "Riley Chen");
    keyboard.to(field("Sprint")).press("ArrowDown");
    keyboard.to(issue.button("Create and commit")).press("Space");
  }

  /** Jira's own menu stands before the panel for whoever goes back, and behind it going on. */
  private void close() {
    keyboard.to(issue.status()).press("Enter");
    var close = issue.transition("Close");
    assertThat(close).isVisible();
    keyboard.to(close).press("Enter");
  }

  private void open(String step) {
    var heading =
        issue.panel().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(step));
    keyboard.to(heading);
    if ("false".equals(heading.getAttribute("aria-expanded"))) {
      keyboard.press("Enter");
    }
  }

  private void person(Locator field, String typed, String name) {
    keyboard.type(typed);
    assertThat(issue.panel().getByRole(AriaRole.LISTBOX)).containsText(name);
    keyboard.press("ArrowDown").press("ArrowUp").press("Enter");
    assertThat(field).hasValue(name);
  }

  private Locator combobox(String name) {
    return issue
        .panel()
        .getByRole(AriaRole.COMBOBOX, new FrameLocator.GetByRoleOptions().setName(name));
  }

  private Locator field(String label) {
    return issue.panel().getByLabel(label).first();
  }

  private Locator group(String question) {
    return issue
        .panel()
        .getByRole(AriaRole.GROUP, new FrameLocator.GetByRoleOptions().setName(question));
  }
}
