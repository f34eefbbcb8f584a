package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for barriers in the app's own frames with axe-core, the way a screen reader would. */
final class Axe {
  private static final Path SOURCE = Path.of("frontend", "node_modules", "axe-core", "axe.min.js");

  /** Serious and critical ones, each with where it is and what axe says about it. */
  private static final String BARRIERS =
      """
      async () => {
        const { violations, passes } = await axe.run(document);
        if (passes.length < 5) return [`axe looked at nothing: ${location}`];
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target} ${n.html} ${n.failureSummary}`));
      }
      """;

  private Axe() {}

  /** Finds nothing serious in any page of the app that the window shows. */
  static void assertNoBarriers(Page page, String app, String where) {
    var frames =
        page.frames().stream().filter(frame -> frame.url().startsWith(app + "/pages/")).toList();
    assertThat(frames).as("pages of the app in %s", where).isNotEmpty();
    for (var frame : frames) {
      assertThat(barriers(frame)).as("barriers in %s", where).isEmpty();
    }
  }

  private static List<?> barriers(Frame frame) {
    frame.evaluate(
        source()); // by the debugger's door: the page's own policy forbids foreign scripts
    return (List<?>) frame.evaluate(BARRIERS);
  }

  private static String source() {
    try {
      return Files.readString(SOURCE) + "; undefined";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
