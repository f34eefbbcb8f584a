package dev.idd.world;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse. */
final class Keyboard {
  private static final int FARTHEST = 250;
  private static final String HAS_FOCUS =
      "node => node.ownerDocument.hasFocus() && node === node.ownerDocument.activeElement";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Goes forward until it stands there; fails when that cannot be reached. */
  Keyboard to(Locator there) {
    return walk(there, "Tab");
  }

  Keyboard backTo(Locator there) {
    return walk(there, "Shift+Tab");
  }

  private Keyboard walk(Locator there, String key) {
    there.waitFor();
    for (int steps = 0; steps < FARTHEST; steps++) {
      if ((Boolean) there.evaluate(HAS_FOCUS)) {
        return this;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError("not reached by " + key + ": " + there);
  }

  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Walks to radio buttons and along them until this one is chosen. */
  void choose(Locator group, String answer) {
    to(group.getByRole(com.microsoft.playwright.options.AriaRole.RADIO).first());
    press("Space");
    var wanted = group.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
    for (int steps = 0; !wanted.isChecked(); steps++) {
      if (steps == 10) {
        throw new AssertionError("not reached by the arrow keys: " + answer);
      }
      press("ArrowRight");
    }
  }
}
