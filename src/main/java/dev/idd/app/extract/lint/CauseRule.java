package dev.idd.app.extract.lint;

import dev.idd.app.extract.lint.Resource.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to recognise words about a person, with what to say instead. */
record CauseRule(String name, Pattern when, @Nullable Pattern unless, String hint) {

  static CauseRule of(Section section, Lexicon words) {
    String unless = section.get("unless", "");
    return new CauseRule(
        section.name(),
        acrossLines(section.get("when"), words),
        unless.isEmpty() ? null : acrossLines(unless, words),
        section.get("hint"));
  }

  /** People break lines where they like. */
  private static Pattern acrossLines(String pattern, Lexicon words) {
    return words.pattern(words.expand(pattern).replace(" ", "\\s+"));
  }

  /** What the rule finds, but for what is only a false friend of it. */
  List<Finding> find(String text, Phrases phrases) {
    List<Finding> findings = new ArrayList<>();
    List<MatchResult> friends =
        unless == null ? List.of() : unless.matcher(text).results().toList();
    when.matcher(text)
        .results()
        .filter(found -> friends.stream().noneMatch(friend -> overlap(found, friend)))
        .forEach(
            found ->
                findings.add(
                    new Finding(
                        found.group(),
                        found.start(),
                        found.end(),
                        phrases.fill(hint, sentenceFrom(text, found)),
                        name)));
    return findings;
  }

  /** What was found and what follows it in its sentence: that says what it is about. */
  private static String sentenceFrom(String text, MatchResult found) {
    int end = found.end();
    while (end < text.length() && ".!?;\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(found.start(), end);
  }

  private static boolean overlap(MatchResult one, MatchResult other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
