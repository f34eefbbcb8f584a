package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A gadget as somebody puts it on their dashboard. */
final class Gadget {
  private Gadget() {}

  /** Adds one, chooses its project, and waits for what it says. */
  static void add(IssuePage dashboard, String module) {
    dashboard.inHost("add-gadget-" + module).click();
    dashboard.choose("Project", "OPS");
    dashboard.answer("Period", "All");
    dashboard.button("Save").click();
    assertThat(dashboard.body()).containsText("Computed");
  }
}
