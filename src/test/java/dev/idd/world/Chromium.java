package dev.idd.world;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dev.idd.sandbox.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The Chromium of this machine, without a screen. A test class that needs it is skipped, and says
 * so, where there is none: register it before the world, with a lower order, so that none is
 * started for nothing. Remembers what the pages asked of the outside world, which must be nothing,
 * and takes pictures of what was on the screen when a test failed.
 */
public final class Chromium
    implements ExecutionCondition,
        BeforeAllCallback,
        AfterAllCallback,
        TestExecutionExceptionHandler {
  /** For {@code @Order}: the browser before the world. */
  static final int FIRST = 1;

  static final int THEN_THE_WORLD = 2;

  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE_MILLIS = 20_000;

  private final List<String> outside = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isHere()) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    var reason = "Browser test skipped: no Chromium at any of " + PLACES;
    System.out.println(context.getDisplayName() + ": " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  public static boolean isHere() {
    return executable().isPresent();
  }

  private static Optional<Path> executable() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open();
  }

  /** Starts it; tests that use the extension need not. */
  public void open() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().orElseThrow())
                    .setArgs(QUIET));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  public void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    pictureOfFailure();
    throw failure;
  }

  /** A picture of every window, for who reads about the failure. */
  private void pictureOfFailure() {
    int n = 0;
    for (var window : browser.contexts()) {
      for (var page : window.pages()) {
        Pictures.whole(page, "failure-" + n++);
      }
    }
  }

  /** A fresh window with cookies of its own. */
  Page page(int width, int height) {
    BrowserContext window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(ColorScheme.LIGHT));
    window.setDefaultTimeout(PATIENCE_MILLIS);
    var page = window.newPage();
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://localhost:")
              && !request.url().startsWith("data:")) {
            outside.add(request.url());
          }
        });
    page.onPageError(errors::add);
    return page;
  }

  /** The window of somebody who is signed in to the Jira of this world. */
  public Page pageOf(World world, String account) {
    var page = page(1440, 900);
    remember(page, world, "sandbox.account", account);
    return page;
  }

  /** Light or dark from the next page on. */
  static void in(String mode, Page page, World world) {
    remember(page, world, "sandbox.theme", mode);
  }

  private static void remember(Page page, World world, String what, String value) {
    page.context().addCookies(List.of(new Cookie(what, value).setUrl(world.jiraUrl().toString())));
  }

  /** Addresses beyond this machine that a page asked for. */
  List<String> outside() {
    return outside;
  }

  /** Errors that no script caught. */
  List<String> errors() {
    return errors;
  }
}
