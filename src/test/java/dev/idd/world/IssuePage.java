package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** A page of the sandbox's Jira, mostly an issue with our panel, handled as a person does. */
final class IssuePage {
  private final Page page;
  private final String module;

  private IssuePage(Page page, String module) {
    this.page = page;
    this.module = module;
  }

  static IssuePage open(Page page, URI jira, String key) {
    page.navigate(jira + "/browse/" + key);
    var issue = in(page);
    assertThat(issue.panel().getByRole(AriaRole.HEADING).first()).isVisible();
    return issue;
  }

  /** What is in the window now, with a panel or without one. */
  static IssuePage in(Page page) {
    return of(page, "idd-panel");
  }

  /** The same with another frame of ours in it. */
  static IssuePage of(Page page, String module) {
    return new IssuePage(page, module);
  }

  static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  FrameLocator panel() {
    return page.locator("[data-testid=frame-%s] iframe".formatted(module)).last().contentFrame();
  }

  /** Chooses a transition from the status menu. */
  void move(String transition) {
    page.getByTestId("status-button").click();
    page.getByTestId("transition-" + transition).click();
  }

  /** An entry of the status menu while that is open. */
  Locator transition(String name) {
    return page.getByTestId("transition-" + name);
  }

  /** Takes the focus out of the field that has it, which saves it. */
  void leave() {
    panel().locator(":focus").blur();
  }

  Locator refusal() {
    return page.getByTestId("flag-message").last();
  }

  void dismissFlags() {
    for (var flag : page.getByTestId("flag-dismiss").all()) {
      flag.click();
    }
  }

  /** Where the panel begins in Jira's page. */
  Locator place() {
    return page.getByTestId("panel-idd-panel");
  }

  Locator status() {
    return page.getByTestId("status-button");
  }

  /** A card at the side of an issue, which unfolds when it is clicked. */
  Locator context(String key) {
    return page.getByTestId("context-" + key).locator("summary");
  }

  /** Something of Jira's own. */
  Locator inHost(String testId) {
    return page.getByTestId(testId);
  }

  Locator lozenge() {
    return page.getByTestId("lozenge-idd-gate");
  }

  Locator section(String name) {
    return panel().getByLabel(name, new FrameLocator.GetByLabelOptions().setExact(true));
  }

  void openStep(String title) {
    var heading =
        panel()
            .getByRole(
                AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(title).setExact(false))
            .first();
    if ("false".equals(heading.getAttribute("aria-expanded"))) {
      heading.click();
    }
  }

  void type(String label, String text) {
    panel().getByLabel(label).first().fill(text);
  }

  void choose(String label, String option) {
    panel().getByLabel(label).first().selectOption(option);
  }

  /**
   * Answers a question that is asked with radio buttons. By keyboard: what still blocks stands
   * above and may get longer meanwhile, so a pointer could hit what is below.
   */
  void answer(String question, String answer) {
    var group =
        panel().getByRole(AriaRole.GROUP, new FrameLocator.GetByRoleOptions().setName(question));
    var choice = group.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
    choice.press("Space");
    assertThat(choice).isChecked();
  }

  void choosePerson(Locator within, String label, String query) {
    var field = within.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
    field.click();
    field.fill(query);
    within.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION).first().click();
  }

  Locator body() {
    return panel().locator("body");
  }

  /** A part of a page of which one is seen at a time. */
  Locator tab(String name) {
    return panel().getByRole(AriaRole.TAB, new FrameLocator.GetByRoleOptions().setName(name));
  }

  Locator region(String name) {
    return panel()
        .getByRole(
            AriaRole.REGION, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator button(String name) {
    return panel()
        .getByRole(
            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }
}
