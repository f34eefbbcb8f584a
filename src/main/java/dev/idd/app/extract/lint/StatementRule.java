package dev.idd.app.extract.lint;

import dev.idd.app.extract.lint.Layout.Sentence;
import dev.idd.app.extract.lint.Resource.Section;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to recognise what a sentence is.
 *
 * @param kind null where the rule only knows that something happened
 * @param sure whether one such sentence makes the whole text a requirement
 */
record StatementRule(
    String name,
    @Nullable StatementKind kind,
    String part,
    Pattern when,
    @Nullable Pattern unless,
    String because,
    String hint,
    boolean sure) {

  static StatementRule of(Section section, Lexicon words) {
    String kind = section.get("kind");
    String unless = section.get("unless", "");
    return new StatementRule(
        section.name(),
        kind.equals("happened") ? null : StatementKind.named(kind),
        section.get("in"),
        words.pattern(section.get("when")),
        unless.isEmpty() ? null : words.pattern(unless),
        section.get("because"),
        section.get("hint", ""),
        section.get("sure", "").equals("yes"));
  }

  /** The words that made the rule apply, if it does. */
  Optional<String> find(Sentence sentence) {
    String text = sentence.part(part);
    Matcher found = when.matcher(text);
    if (!found.find() || (unless != null && unless.matcher(text).find())) {
      return Optional.empty();
    }
    return Optional.of(found.group().strip());
  }
}
