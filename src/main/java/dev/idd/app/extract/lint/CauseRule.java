package dev.idd.app.extract.lint;

import dev.idd.app.extract.lint.Resource.Section;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to recognise words about a person, with what to say instead.
 *
 * @param say the phrasing to take; null where one is chosen that suits the words
 */
record CauseRule(
    String name, Pattern when, @Nullable Pattern unless, String hint, @Nullable String say) {

  static CauseRule of(Section section, Lexicon words) {
    String unless = section.get("unless", "");
    String say = section.get("say", "");
    return new CauseRule(
        section.name(),
        acrossLines(section.get("when"), words),
        unless.isEmpty() ? null : acrossLines(unless, words),
        section.get("hint"),
        say.isEmpty() ? null : say);
  }

  /** People break lines where they like. */
  private static Pattern acrossLines(String pattern, Lexicon words) {
    return words.pattern(words.expand(pattern).replace(" ", "\\s+"));
  }

  /** What the rule finds, but for what is only a false friend of it. */
  List<MatchResult> find(String text) {
    List<MatchResult> friends =
        unless == null ? List.of() : unless.matcher(text).results().toList();
    return when.matcher(text)
        .results()
        .filter(found -> friends.stream().noneMatch(friend -> overlap(found, friend)))
        .toList();
  }

  private static boolean overlap(MatchResult one, MatchResult other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
