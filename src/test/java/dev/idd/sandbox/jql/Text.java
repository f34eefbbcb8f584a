package dev.idd.sandbox.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text search: all its words must be in the text, in any order, and its quoted phrases as they
 * are. Words are whole unless they end in a star. Words are not reduced to their stem, as Jira
 * does.
 */
record Text(List<Pattern> parts) {

  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

  static Text of(String query) {
    List<Pattern> parts = new ArrayList<>();
    Matcher part = PART.matcher(query);
    while (part.find()) {
      parts.add(pattern(part.group(1) == null ? part.group(2) : part.group(1)));
    }
    return new Text(parts);
  }

  boolean matches(String text) {
    String words = " " + words(text, "") + " ";
    return parts.stream().allMatch(part -> part.matcher(words).find());
  }

  private static Pattern pattern(String part) {
    String words = words(part, "*?");
    String expression = Pattern.quote(words).replace("*", "\\E\\w*\\Q").replace("?", "\\E\\w\\Q");
    return Pattern.compile(" " + expression + " ", Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static String words(String text, String kept) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_" + Pattern.quote(kept).replace("\\Q\\E", "") + "]+", " ")
        .strip();
  }
}
