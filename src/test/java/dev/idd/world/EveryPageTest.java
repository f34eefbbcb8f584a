package dev.idd.world;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page and the panel in its main states, light and dark, wide and narrow: axe finds nothing
 * serious, and a picture is taken for the documentation.
 */
class EveryPageTest {
  private static final int WIDE = 1440;
  private static final int NARROW = 900;
  private static final int TALL = 1500;
  private static final YearMonth THIS_MONTH = YearMonth.now(ZoneOffset.UTC);
  private static final String WORKFLOW = "/workflows/OPS incident workflow?transition=31";
  private static final String SETTINGS = "/projects/OPS/settings/apps/idd-settings";
  private static final String SITE = "/plugins/servlet/ac/dev.idd.jira/idd-site";
  private static final String INSIGHTS = "/projects/OPS/apps/idd-insights";
  private static final String PATTERNS = "/projects/OPS/apps/idd-analyst";
  private static final String PORTFOLIO = "/plugins/servlet/ac/dev.idd.jira/idd-portfolio";

  private static final FrameLocator.GetByTextOptions EXACT =
      new FrameLocator.GetByTextOptions().setExact(true);

  @Order(Chromium.FIRST)
  @RegisterExtension
  static final Chromium chromium = new Chromium();

  @Order(Chromium.THEN_THE_WORLD)
  @RegisterExtension
  static final World world = World.of();

  private static Incident complete;
  private static Incident bypassed;
  private static Incident light;

  /**
   * A page in a state.
   *
   * @param path asked for when the incidents are there
   * @param module whose frame it is
   * @param shows the part of the page that the picture is of; empty for all of it
   * @param looks waits until it is all there
   */
  private record Place(
      String name,
      String who,
      Supplier<String> path,
      String module,
      String shows,
      Consumer<IssuePage> looks) {
    Place(
        String name, String who, Supplier<String> path, String module, Consumer<IssuePage> looks) {
      this(name, who, path, module, "", looks);
    }

    Place showing(String part) {
      return new Place(name, who, path, module, part, looks);
    }

    static Place panel(String name, String who, Supplier<String> key, Consumer<IssuePage> looks) {
      return new Place(name, who, () -> "/browse/" + key.get(), "idd-panel", looks);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void somethingToSee() {
    WorkedOff.await(world);
    complete = Incident.ready(world);
    bypassed = Incident.resolved(world);
    bypassed.forgeOpen();
    bypassed.move("Close").expecting(204);
    light = Incident.resolved(world, "SEV4");
    handInDeliveries();
    WorkedOff.await(world);
    world.await(() -> bypassed.gate().path("bypasses").size() == 1);
  }

  /** Nine months, up to the last one, in which more and more was written with AI. */
  private static void handInDeliveries() {
    var body = Json.object().put("version", 0);
    var months = body.putArray("months");
    for (int i = 1; i <= 9; i++) {
      months
          .addObject()
          .put("month", THIS_MONTH.minusMonths(10 - i).toString())
          .put("deployments", 30 + 3 * i)
          .put("rollbacks", i % 3)
          .put("changedKloc", 10 + i)
          .put("aiShare", .1 + .04 * i)
          .put("aiEvidence", i < 5 ? "estimated" : "measured");
    }
    world.api("project-admin").put("/api/projects/OPS/delivery", body.toString()).expecting(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void isForEverybody(Place place) {
    for (var mode : List.of("light", "dark")) {
      var page = chromium.pageOf(world, place.who());
      Chromium.in(mode, page, world);
      page.navigate(world.jiraUrl() + place.path().get());
      place.looks().accept(IssuePage.of(page, place.module()));
      Axe.assertNoBarriers(page, world.appUrl().toString(), place.name() + " " + mode);
      if (Pictures.ofDocumentation()) {
        page.setViewportSize(WIDE, TALL);
        pictures(page, place, mode + "-wide");
        page.setViewportSize(NARROW, TALL);
        pictures(page, place, mode + "-narrow");
      }
      page.context().close();
    }
    assertThat(chromium.outside()).isEmpty();
    assertThat(chromium.errors()).isEmpty();
  }

  /** Of what the place is about, and of the sections of a page that is too long for one picture. */
  private static void pictures(Page page, Place place, String how) {
    page.evaluate("document.getElementById('top').style.position = 'static'"); // Jira's bar floats
    var frame = page.locator("[data-testid=frame-%s] iframe".formatted(place.module())).last();
    var inside = frame.contentFrame();
    var shown = place.shows().isEmpty() ? frame : inside.locator(place.shows());
    Pictures.of(shown, place.name() + "-" + how);
    for (var section : inside.locator("main > section").all()) {
      Pictures.of(section, place.name() + "-" + name(section) + "-" + how);
    }
  }

  private static String name(Locator section) {
    var heading = section.getAttribute("aria-labelledby");
    var name = heading == null ? section.getAttribute("aria-label") : heading;
    return name.toLowerCase(Locale.ROOT).replace("-title", "").replace(' ', '-');
  }

  static Stream<Place> places() {
    return Stream.of(
        Place.panel("panel-blocked", "responder", () -> "OPS-1", EveryPageTest::isRead),
        Place.panel("panel-filled", "responder", () -> complete.key(), EveryPageTest::opensAll),
        Place.panel("panel-bypass", "responder", () -> bypassed.key(), EveryPageTest::isRead),
        Place.panel("panel-override", "project-admin", () -> light.key(), EveryPageTest::overrides),
        Place.panel("panel-new-improvement", "responder", () -> "OPS-1", EveryPageTest::adds)
            .showing("section[aria-labelledby=improvements-title]"),
        Place.panel("panel-read-only", "observer", () -> complete.key(), EveryPageTest::opensAll),
        Place.panel("panel-story", "responder", () -> complete.story(), EveryPageTest::isLoaded),
        new Place("gate", "responder", () -> "/browse/OPS-1", "idd-gate", EveryPageTest::unfolds),
        new Place(
            "validator-view", "jira-admin", () -> WORKFLOW, "idd-close", EveryPageTest::isLoaded),
        new Place(
            "validator-edit", "jira-admin", () -> WORKFLOW, "idd-close", EveryPageTest::edits),
        new Place(
            "settings", "project-admin", () -> SETTINGS, "idd-settings", EveryPageTest::tries),
        new Place("site", "jira-admin", () -> SITE, "idd-site", EveryPageTest::isLoaded),
        new Place("insights", "responder", () -> INSIGHTS, "idd-insights", EveryPageTest::counts),
        new Place("ai", "project-admin", () -> INSIGHTS, "idd-insights", EveryPageTest::attributes),
        new Place(
            "ai-edit", "project-admin", () -> INSIGHTS, "idd-insights", EveryPageTest::writesDown),
        new Place(
            "maturity", "project-admin", () -> INSIGHTS, "idd-insights", EveryPageTest::assesses),
        new Place("report", "responder", () -> INSIGHTS, "idd-insights", EveryPageTest::reports),
        new Place(
            "patterns", "project-admin", () -> PATTERNS, "idd-analyst", EveryPageTest::compares),
        new Place(
            "portfolio", "responder", () -> PORTFOLIO, "idd-portfolio", EveryPageTest::isLoaded),
        gadget("yield"),
        gadget("recurrence"),
        gadget("overdue"));
  }

  private static void isLoaded(IssuePage page) {
    assertThat(page.panel().locator("[aria-busy=true]")).hasCount(0);
    assertThat(page.body()).not().containsText("Loading");
    assertThat(page.body()).containsText(Pattern.compile("\\w"));
  }

  private static Place gadget(String kind) {
    String module = "idd-gadget-" + kind;
    return new Place(
        "gadget-" + kind,
        "steward",
        () -> "/dashboards",
        module,
        page -> {
          Gadget.add(page, module);
          isLoaded(page);
        });
  }

  private static void counts(IssuePage page) {
    assertThat(page.panel().getByText("Improvement Yield").first()).isVisible();
    assertThat(page.panel().getByRole(AriaRole.IMG).first()).isVisible();
    isLoaded(page);
  }

  private static void attributes(IssuePage page) {
    page.tab("AI").click();
    assertThat(page.panel().getByText("Against the AI share", EXACT)).isVisible();
    isLoaded(page);
  }

  private static void writesDown(IssuePage page) {
    attributes(page);
    page.button("Edit the figures").click();
    page.button("Add a month").click();
    assertThat(page.panel().getByLabel("Deployments in " + THIS_MONTH)).isVisible();
  }

  private static void assesses(IssuePage page) {
    page.tab("Maturity").click();
    assertThat(page.panel().getByText("5 Optimising")).isVisible();
    isLoaded(page);
  }

  private static void reports(IssuePage page) {
    page.tab("Report").click();
    assertThat(page.panel().getByText("What the numbers mean")).isVisible();
    isLoaded(page);
  }

  private static void compares(IssuePage page) {
    assertThat(page.panel().getByText("Precision so far")).isVisible();
    isLoaded(page);
  }

  private static void isRead(IssuePage page) {
    assertThat(page.panel().getByText("missing:").first()).isVisible();
    isLoaded(page);
  }

  private static void opensAll(IssuePage page) {
    assertThat(page.panel().locator(".step-heading").first()).isVisible();
    for (var heading : page.panel().locator(".step-heading").all()) {
      if ("false".equals(heading.getAttribute("aria-expanded"))) {
        heading.click();
      }
    }
    isLoaded(page);
  }

  private static void overrides(IssuePage page) {
    page.button("Let it close once").click();
    page.type("Let it close once: why?", "The provider ends the contract today.");
    isLoaded(page);
  }

  private static void adds(IssuePage page) {
    page.button("New improvement").click();
    assertThat(page.panel().getByLabel("Acceptance criteria")).isVisible();
    isLoaded(page);
  }

  private static void unfolds(IssuePage page) {
    page.context("idd-gate").click();
    assertThat(page.body()).containsText("Still missing");
  }

  private static void edits(IssuePage page) {
    page.inHost("edit-rule").click();
    assertThat(page.inHost("save-rule")).isVisible();
    page.type("Try it on an issue", "OPS-1");
    page.button("Show what Jira would say").click();
    assertThat(page.body()).containsText("Before closing OPS-1: Assign an Improvement Steward.");
  }

  private static void tries(IssuePage page) {
    page.button("Try it on the last 6 months").click();
    assertThat(page.panel().getByText(Pattern.compile("\\d+ of \\d+ incidents"))).isVisible();
    isLoaded(page);
  }
}
