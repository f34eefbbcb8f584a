package dev.idd.app.pattern;

import dev.idd.app.pattern.Comparison.Compared;
import org.jspecify.annotations.Nullable;

/**
 * Whether two incidents are enough alike to ask an analyst whether they have one cause. In doubt an
 * incident is new: what is asked in vain costs trust. Pure.
 */
final class Suspicion {
  private static final double CLOSE = .6;
  private static final double CLOSE_ENOUGH_FOR_A_CLASS = .4;

  private Suspicion() {}

  /**
   * @param closeness of what they mean; null where it is not known
   */
  static boolean of(@Nullable Double closeness, Compared compared) {
    if (compared.otherClass() || compared.shared() == 0) {
      return false;
    }
    if (closeness == null) {
      return compared.sameClass() || compared.shared() > 1;
    }
    return closeness >= (compared.sameClass() ? CLOSE_ENOUGH_FOR_A_CLASS : CLOSE);
  }
}
