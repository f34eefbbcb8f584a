package dev.idd.world;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Where the pictures of a browser test go: {@code target/pictures}, or the folder named by {@code
 * -Didd.pictures}, which is how {@code docs/pictures.sh} makes those of the documentation.
 */
final class Pictures {
  private static final Path FOLDER = Path.of(System.getProperty("idd.pictures", "target/pictures"));

  private Pictures() {}

  /** What the window shows now. */
  static void window(Page page, String name) {
    take(page, name, false);
  }

  /** The page from top to bottom. */
  static void whole(Page page, String name) {
    take(page, name, true);
  }

  private static void take(Page page, String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(whole));
  }
}
