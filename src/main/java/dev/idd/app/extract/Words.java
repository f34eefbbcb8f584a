package dev.idd.app.extract;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people type, as we keep it: without blanks around it, and nothing instead of blanks only.
 */
final class Words {
  private Words() {}

  static String clean(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** The lines that say something. */
  static List<String> clean(@Nullable List<String> typed) {
    return typed == null
        ? List.of()
        : typed.stream().map(Words::clean).filter(line -> !line.isEmpty()).toList();
  }

  /** A key, or none; an empty choice of a form is none. */
  static @Nullable String key(@Nullable String chosen) {
    String key = clean(chosen);
    return key.isEmpty() ? null : key;
  }

  static <T> List<T> list(@Nullable List<T> items) {
    return items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
  }
}
