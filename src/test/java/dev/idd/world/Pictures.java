package dev.idd.world;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Where the pictures of a browser test go: {@code target/pictures}, or the folder named by {@code
 * -Didd.pictures}, which is how {@code docs/pictures.sh} makes those of the documentation.
 */
final class Pictures {
  private static final Path FOLDER = Path.of(System.getProperty("idd.pictures", "target/pictures"));

  private Pictures() {}

  /** Whether somebody asked for those of the documentation, which take their time. */
  static boolean ofDocumentation() {
    return System.getProperty("idd.pictures") != null;
  }

  /** What the window shows now. */
  static void window(Page page, String name) {
    SmallPng.write(page.screenshot(), file(name));
  }

  /** What the window shows when this stands at its top. */
  static void from(Page page, Locator top, String name) {
    top.evaluate("node => window.scrollTo(0, node.getBoundingClientRect().top + scrollY - 70)");
    window(page, name);
  }

  /** The page from top to bottom. */
  static void whole(Page page, String name) {
    page.evaluate("window.scrollTo(0, 0)");
    SmallPng.write(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)), file(name));
  }

  /** Only this, such as a frame. */
  static void of(Locator what, String name) {
    SmallPng.write(what.screenshot(), file(name));
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".png");
  }
}
