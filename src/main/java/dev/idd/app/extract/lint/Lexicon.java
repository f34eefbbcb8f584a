package dev.idd.app.extract.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The word classes of a language. A pattern names one in braces, {@code {modal}}, and means any of
 * its words.
 */
final class Lexicon {
  private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z-]*)}");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Map<String, String> classes = new HashMap<>();

  /** A class may name those before it. */
  Lexicon(Resource resource) {
    resource
        .sections()
        .forEach(
            section ->
                section
                    .values()
                    .forEach((name, words) -> classes.put(name, alternatives(expand(words)))));
  }

  /** A class that comes from elsewhere. */
  void add(String name, Collection<String> words) {
    classes.put(name, alternatives(String.join(", ", words)));
  }

  Pattern pattern(String text) {
    return Pattern.compile(expand(text), FLAGS);
  }

  String expand(String text) {
    return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(words(name.group(1))));
  }

  private String words(String name) {
    String words = classes.get(name);
    if (words == null) {
      throw new IllegalStateException("No words called " + name);
    }
    return words;
  }

  /** Longer words first: the first that fits is taken. */
  private static String alternatives(String words) {
    return Arrays.stream(words.split(",\\s+|,$"))
        .filter(word -> !word.isEmpty())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
