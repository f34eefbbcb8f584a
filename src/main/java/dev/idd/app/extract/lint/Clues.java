package dev.idd.app.extract.lint;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells what people outside noticed from what went wrong inside: by the words for either, those at
 * the beginning of a sentence counting twice. A draw is a cause.
 */
final class Clues {
  private static final int BEGINNING = 30;

  private final Pattern inside;
  private final Pattern outside;

  Clues(Lexicon words) {
    this.inside = words.pattern("\\b{inside}\\b");
    this.outside = words.pattern("\\b{outside}\\b");
  }

  StatementKind kind(String sentence) {
    return weight(outside, sentence) > weight(inside, sentence)
        ? StatementKind.SYMPTOM
        : StatementKind.CAUSE;
  }

  private static int weight(Pattern words, String sentence) {
    return words
        .matcher(sentence)
        .results()
        .mapToInt((MatchResult found) -> found.start() < BEGINNING ? 2 : 1)
        .sum();
  }
}
