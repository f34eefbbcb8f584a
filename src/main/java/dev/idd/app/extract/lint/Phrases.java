package dev.idd.app.extract.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Neutral phrasings to take instead of words about a person, by what the words are about. */
final class Phrases {
  private final List<Phrase> phrases;

  Phrases(Resource resource, Lexicon words) {
    this.phrases =
        resource.sections().stream()
            .map(section -> new Phrase(words.pattern(section.get("when")), section.get("say")))
            .toList();
  }

  private record Phrase(Pattern when, String say) {}

  /** The phrasing that suits these words; the last of them suits any. */
  String suiting(String words) {
    return phrases.stream()
        .filter(phrase -> phrase.when().matcher(words).find())
        .findFirst()
        .orElseGet(() -> phrases.get(phrases.size() - 1))
        .say();
  }
}
