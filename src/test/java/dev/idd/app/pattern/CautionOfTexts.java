package dev.idd.app.pattern;

import dev.idd.app.extract.RootCause;
import dev.idd.app.pattern.text.SharedPhrases.Shared;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the product says of two incidents of which nobody has written down a class yet. */
public final class CautionOfTexts {
  private static final RootCause UNKNOWN =
      new RootCause(List.of(), List.of(), null, null, "", List.of());

  private CautionOfTexts() {}

  public static @Nullable String of(Shared shared) {
    return Caution.of(UNKNOWN, UNKNOWN, shared, UnaryOperator.identity());
  }
}
