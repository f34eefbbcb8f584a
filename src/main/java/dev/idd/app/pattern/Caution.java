package dev.idd.app.pattern;

import dev.idd.app.extract.RootCause;
import dev.idd.app.pattern.text.SharedPhrases.Shared;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against taking two incidents that look alike for the same thing twice. Texts tell of
 * symptoms; only people who named the same cause take the caution away. Pure.
 */
final class Caution {
  static final String SYMPTOMS =
      "Reads alike, which shows the same symptoms and not the same cause. Compare the causes first.";
  static final String OTHER_WORDS =
      "Reads alike, but the causes that were written down have no telling word in common.";
  static final String NO_COMMON_CLASS =
      "No common class is recorded: the cause may be another one.";

  private Caution() {}

  /**
   * @param className names a root-cause class
   */
  static @Nullable String of(
      RootCause incident, RootCause other, Shared shared, UnaryOperator<String> className) {
    String mine = incident.classKey();
    String theirs = other.classKey();
    if (mine != null && theirs != null) {
      return mine.equals(theirs)
          ? null
          : "Another cause was found there: " + className.apply(theirs) + ".";
    }
    return shared.causesKnown() && shared.causes().isEmpty() ? OTHER_WORDS : SYMPTOMS;
  }
}
