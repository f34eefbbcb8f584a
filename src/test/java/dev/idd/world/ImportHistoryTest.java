package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.idd.sandbox.World;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An admin brings the history of incidents from before Jira, on the settings page. */
class ImportHistoryTest {
  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  @BeforeAll
  static void everythingIsFound() {
    WorkedOff.await(world);
  }

  @AfterEach
  void isQuiet() {
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }

  private static IssuePage settings() {
    var page = chromium.pageOf(world, "project-admin");
    page.navigate(world.jiraUrl() + "/projects/OPS/settings/apps/idd-settings");
    return IssuePage.of(page, "idd-settings");
  }

  private static void choose(IssuePage page, String name, String content) {
    page.panel()
        .getByLabel("File", new FrameLocator.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatCouldNotBeReadIsNamedAndTheRestIsCounted() {
    var page = settings();
    choose(
        page,
        "history.jsonl",
        """
        {"id": "PM-1", "createdAt": "2020-01-31T12:00:00Z", "resolvedAt": "2020-01-31T13:00:00Z"}
        {"id": "PM-2", "createdAt": "2020-02-01T12:00:00Z", "severity": "SEV1"}
        {"id": "PM-3"}
        """);
    page.button("Import").click();

    var part = page.region("History from files");
    assertThat(part).containsText("2 incidents taken in from 3 lines. 1 line refused.");
    assertThat(page.region("Refused lines, table").getByRole(AriaRole.ROW)).hasCount(2);
    assertThat(page.region("Refused lines, table")).containsText("createdAt");
    Axe.assertNoBarriers(
        page.inHost("frame-idd-settings").page(), world.appUrl().toString(), "after an import");
    var mining = world.api("project-admin").get("/api/projects/OPS/mining").expecting(200).json();
    assertThat(mining.path("imported").asInt()).isEqualTo(2);
  }

  @Test
  void aFileOfAnotherFormatIsRefusedAsAWhole() {
    var page = settings();
    page.answer("Format", "ServiceNow log (CSV)");
    choose(page, "notes.csv", "what,when\nsomething,yesterday\n");
    page.button("Import").click();

    assertThat(page.region("History from files")).containsText("The file was not taken in");
  }
}
