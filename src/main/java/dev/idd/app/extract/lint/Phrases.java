package dev.idd.app.extract.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Neutral phrasings to take instead of words about a person, by what the words are about. */
final class Phrases {
  private static final String PLACE = "{phrase}";

  private final List<Phrase> phrases;

  Phrases(Resource resource, Lexicon words) {
    this.phrases =
        resource.sections().stream()
            .map(section -> new Phrase(words.pattern(section.get("when")), section.get("say")))
            .toList();
  }

  private record Phrase(Pattern when, String say) {}

  /** The hint with a phrasing that suits these words. */
  String fill(String hint, String words) {
    return phrases.stream()
        .filter(phrase -> phrase.when().matcher(words).find())
        .findFirst()
        .map(phrase -> hint.replace(PLACE, phrase.say()))
        .orElse(hint);
  }
}
