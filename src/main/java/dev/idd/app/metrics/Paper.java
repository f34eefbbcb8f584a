package dev.idd.app.metrics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Markdown, line by line; numbers are written the same way wherever it is read. */
final class Paper {
  private final StringBuilder text = new StringBuilder();

  void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  String text() {
    return text.toString();
  }

  /** A name must not break a table or pass for markup. */
  static String plain(String name) {
    return name.replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1").replaceAll("\\s+", " ");
  }

  static String number(String unit, @Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return switch (unit) {
      case "share" -> String.format(Locale.ROOT, "%.1f %%", value * 100);
      case "count" -> String.format(Locale.ROOT, "%.0f", value);
      default -> String.format(Locale.ROOT, "%.2f", value);
    };
  }
}
