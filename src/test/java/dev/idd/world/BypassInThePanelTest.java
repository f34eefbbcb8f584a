package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.World;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A close past the gate, as people see it. */
class BypassInThePanelTest {
  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  @Test
  void saysThatItWasClosedAndWhatWasMissing() {
    var incident = Incident.resolved(world);
    incident.forgeOpen();
    incident.move("Close").expecting(204);
    world.await(() -> !incident.gate().path("bypasses").isEmpty());
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
