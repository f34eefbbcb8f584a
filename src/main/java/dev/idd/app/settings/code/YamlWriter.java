package dev.idd.app.settings.code;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes YAML line by line, with comments for people. */
public final class YamlWriter {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Set<String> NOT_TEXT =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

  private final StringBuilder text = new StringBuilder();

  public YamlWriter line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
    return this;
  }

  public YamlWriter comment(String comment) {
    return line(0, "# " + oneLine(comment));
  }

  /** A value with what it means to people behind it. */
  public static String named(String value, String name) {
    return word(value) + (name.isEmpty() ? "" : "  # " + oneLine(name));
  }

  /** A text that is read back as it was, whatever stands in it. */
  public static String word(String value) {
    return PLAIN.matcher(value).matches() && !NOT_TEXT.contains(value.toLowerCase(Locale.ROOT))
        ? value
        : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  private static String oneLine(String comment) {
    return comment.replaceAll("\\p{Cntrl}+", " ");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
