package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.idd.sandbox.World;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody reads the numbers of their project, of all projects, and on their dashboard. */
class InsightsPagesTest {
  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  @BeforeAll
  static void allIsMined() {
    world.awaitThat( // it takes a moment after the install until the project is found and mined
        () ->
            assertThat(
                    world
                        .api("responder")
                        .get("/api/projects/OPS/insights")
                        .expecting(200)
                        .json()
                        .at("/coverage/complete")
                        .asBoolean())
                .isTrue());
    WorkedOff.await(world);
  }

  @AfterEach
  void isQuiet() {
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }

  private static IssuePage open(String account, String path, String module) {
    Page page = chromium.pageOf(world, account);
    page.navigate(world.jiraUrl() + path);
    return IssuePage.of(page, module);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static IssuePage insights() {
    return open("responder", "/projects/OPS/apps/idd-insights", "idd-insights");
  }

  @Test
  void everyNumberSaysHowSureItIsAndWhatItMeans() {
    var page = insights();

    var yield = page.region("Improvement Yield");
    assertThat(yield).containsText(Pattern.compile("n = \\d+"));
    assertThat(yield).containsText(Pattern.compile("Between .* and|Not enough data"));
    yield.getByRole(AriaRole.BUTTON, named("What is Improvement Yield?")).click();
    assertThat(yield).containsText("Each improvement counts once");
    yield.getByRole(AriaRole.BUTTON, named("How it is counted, and its traps")).click();
    assertThat(yield).containsText("Its incident may be older than the period.");
    assertThat(page.region("From incident to improvement"))
        .containsText(Pattern.compile("Incidents: [1-9]"));
  }

  @Test
  void aNumberIsComparedByComponent() {
    var page = insights();

    page.choose("Compare", "By component");
    page.choose("Number to compare", "Incident volume");

    var chart =
        page.region("Incident volume, by component")
            .getByRole(
                AriaRole.IMG,
                new Locator.GetByRoleOptions()
                    .setName(Pattern.compile("Incident volume compared")));
    assertThat(chart).isVisible();
  }

  @Test
  void aTableIsSavedFromInsideTheFrame() throws IOException {
    var page = insights();
    var save = page.button("Save as CSV: All numbers");

    var saved = save.page().waitForDownload(save::click);

    assertThat(saved.suggestedFilename()).isEqualTo("OPS-metrics.csv");
    assertThat(Files.readString(saved.path())).contains("improvement-yield");
    page.region("What comes up most").getByText("Show the numbers").click();
    var pareto =
        save.page()
            .waitForDownload(
                () -> page.button("Save as CSV: Root-cause class by incidents").click());
    assertThat(Files.readString(pareto.path())).startsWith("Root-cause class,Incidents,Share");
  }

  @Test
  void theReportIsReadAsAPage() {
    var page = insights();

    page.tab("Report").click();

    var report = page.panel().getByRole(AriaRole.ARTICLE);
    assertThat(report).containsText("From incident to improvement");
    assertThat(report.locator("svg.chart")).hasCount(2);
  }

  @Test
  void theProgressOfMiningIsToldToWhoAsks() {
    var page = insights();

    page.panel().getByText("Mining", new FrameLocator.GetByTextOptions().setExact(true)).click();

    assertThat(page.body()).containsText("Points of Jira this hour");
  }

  @Test
  void whoLooksAcrossIncidentsSeesWhereTheyStrike() {
    var page = open("project-admin", "/projects/OPS/apps/idd-analyst", "idd-analyst");

    assertThat(page.region("Where classes strike").getByRole(AriaRole.TABLE)).isVisible();
    assertThat(page.region("Do these have one cause?")).containsText("Precision so far");
  }

  @Test
  void fromAllProjectsOneComesToTheInsightsOfEach() {
    var page = open("responder", "/plugins/servlet/ac/dev.idd.jira/idd-portfolio", "idd-portfolio");

    page.button("Operations (OPS)").click();

    var insights = IssuePage.of(page.inHost("frame-idd-insights").page(), "idd-insights");
    assertThat(insights.region("Improvement Yield")).isVisible();
  }

  @Test
  void aGadgetKeepsWhatWasChosenAndIsConfiguredAgain() {
    var page = open("responder", "/dashboards", "idd-gadget-yield");
    Gadget.add(page, "idd-gadget-yield");
    var window = page.inHost("add-gadget-idd-gadget-yield").page();
    assertThat(window.getByText("Improvement Yield: OPS")).isVisible();

    window.reload();
    assertThat(page.body()).containsText("Computed");
    window.getByText("Configure").click();
    assertThat(page.panel().getByLabel("Project")).hasValue("OPS");

    String dashboard =
        window
            .evaluate("fetch('/sandbox/host/dashboard').then(a => a.json()).then(d => d.id)")
            .toString();
    var other = open("observer", "/dashboards/" + dashboard, "idd-gadget-yield");
    assertThat(other.body()).containsText("Computed");
    assertThat(other.inHost("add-gadget-idd-gadget-yield")).hasCount(0);
  }
}
