package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import dev.idd.sandbox.World;
import dev.idd.world.Chromium;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the click on “Incident insights” in a browser until the numbers are painted, with the whole
 * of Jira's page around it, as the project grows, on a server that has been up for a while. The
 * floor is the same way to a page of ours without numbers, the analyst's. The browser looks at the
 * clock itself: who drives it asks only every half second.
 */
@Tag("bench")
@Tag("insights-page")
class InsightsPageBench {
  /** Jira knows nothing of the incidents, so their texts would be asked for all the time. */
  private static final String WITHOUT_TEXTS = "idd.similarity.texts=false";

  private static final int WARM = 20;
  private static final int LOOKS = 30;
  private static final double TARGET_MILLIS = 1_000;

  /** In each frame: notes when something first was painted, in milliseconds since 1970. */
  private static final String STOPWATCH =
      """
      window.painted = {};
      for (const shown of ['.metric .reading', 'h1']) {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(shown)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => {
            window.painted[shown] = performance.timeOrigin + performance.now();
          }));
        }).observe(document, { childList: true, subtree: true });
      }
      """;

  private static final Chromium BROWSER = new Chromium();

  @BeforeAll
  static void openTheBrowser() {
    assumeTrue(Chromium.isHere(), "no Chromium here: nothing to look with");
    BROWSER.open();
  }

  @AfterAll
  static void closeTheBrowser() {
    BROWSER.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(Databases.EACH)
  void thePageIsThereWithinASecond(String database, Map<String, String> settings) {
    var world = World.of(WITHOUT_TEXTS).with(settings).start();
    try {
      var incidents = new CountedIncidents(world);
      Page page = BROWSER.pageOf(world, "responder");
      page.addInitScript(STOPWATCH);
      var rows = new ArrayList<Results.Row>();
      for (int size : new int[] {1_000, 100_000}) {
        incidents.growTo(size);
        rows.add(measure(world, database, page, size));
      }
      assertThat(rows).allMatch(Results.Row::met);
    } finally {
      world.close();
    }
  }

  private static Results.Row measure(World world, String database, Page page, int size) {
    double first = insights(world, page);
    var looks = new Latencies();
    var floors = new Latencies();
    for (int i = 0; i < WARM + LOOKS; i++) {
      double seen = insights(world, page);
      double floor = look(world, page, "idd-analyst", "h1");
      if (i >= WARM) {
        looks.addMillis(seen);
        floors.addMillis(floor);
      }
    }
    var p95 =
        new Results.Row(
            "insights-page-p95",
            database,
            size + " incidents",
            looks.percentile(.95),
            floors.percentile(.95),
            TARGET_MILLIS);
    Results.add(p95);
    System.out.printf(
        "%s: the page with %d incidents took %.0f ms at the median; the first look after a change %.0f ms%n",
        database, size, looks.percentile(.5), first);
    return p95;
  }

  private static double insights(World world, Page page) {
    return look(world, page, "idd-insights", ".metric .reading");
  }

  /** A page is read when what it is about can be seen; in milliseconds after it was asked for. */
  private static double look(World world, Page page, String module, String shown) {
    page.navigate(
        world.jiraUrl() + "/projects/OPS/apps/" + module,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    Locator found =
        page.locator("[data-testid=frame-%s] iframe".formatted(module))
            .last()
            .contentFrame()
            .locator(shown)
            .first();
    found.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    Object painted =
        found.evaluate(
            """
            async (_, shown) => {
              while (!window.painted[shown]) await new Promise(requestAnimationFrame);
              return window.painted[shown];
            }""",
            shown);
    Object asked = page.evaluate("performance.timeOrigin");
    return ((Number) painted).doubleValue() - ((Number) asked).doubleValue();
  }
}
