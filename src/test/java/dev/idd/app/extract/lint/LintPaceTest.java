package dev.idd.app.extract.lint;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lints answer while somebody types, whatever they type: no text of the length allowed makes
 * them think for long.
 */
class LintPaceTest {
  private static final int LONGEST = 4_000;

  /** Nothing is measured here: a rule that tries every way of matching would take for ever. */
  private static final Duration FOR_EVER = Duration.ofSeconds(60);

  /** Words that rules look for, so that many of them nearly match. */
  private static final List<String> WORDS =
      List.of(
          "the",
          "a",
          "our",
          "every",
          "no",
          "not",
          "never",
          "only",
          "and",
          "but",
          "or",
          "of",
          "in",
          "that",
          "which",
          "who",
          "when",
          "if",
          "while",
          "because",
          "so",
          "as",
          "to",
          "for",
          "must",
          "should",
          "may not",
          "has to",
          "is to",
          "was",
          "is",
          "are",
          "were",
          "did",
          "had",
          "has",
          "have",
          "been",
          "be",
          "able",
          "we",
          "engineer",
          "team",
          "Anna",
          "@bob",
          "user",
          "users'",
          "system",
          "auth-service",
          "x",
          "retry",
          "reject",
          "add",
          "document",
          "test",
          "forgot",
          "failed",
          "ignored",
          "closed",
          "sent",
          "slow",
          "down",
          "too",
          "small",
          "500",
          "at",
          "most",
          "less",
          "than",
          "within",
          "2",
          "what",
          "how",
          "why",
          "said",
          "says",
          "there",
          "it",
          "instead",
          "until",
          "without",
          "e.g.",
          "(",
          ")",
          "\"",
          "`",
          ",",
          ";",
          ":",
          ".",
          "…",
          "?",
          "-",
          "*",
          "[",
          "~",
          "http://x",
          "'",
          "is not",
          "given",
          "then",
          "\n",
          "  ",
          "\t");

  private final Lint lint = Lint.ENGLISH;

  private void read(String text) {
    lint.statement(text, text);
    lint.statement(text, "The checkout returns 500");
    lint.cause(text);
  }

  private void ends(String text) {
    assertTimeoutPreemptively(FOR_EVER, () -> read(text), text);
  }

  private static String longest(String phrase) {
    return phrase.repeat(LONGEST / phrase.length() + 1).substring(0, LONGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        " ",
        ".",
        "\"",
        "`",
        "(",
        "_",
        "-",
        "x-",
        "a ",
        "\n",
        "...",
        "'s ",
        "must ",
        "the auth-service was slow and that which must, ",
        "must the of not a ",
        "not ",
        "so ",
        "when it is, ",
        "he said that ",
        "the engineer ",
        "someone who ",
        "[~",
        "@a.",
        "a@b.c "
      })
  void onePhraseAgainAndAgain(String phrase) {
    ends(longest(phrase));
    ends(longest(phrase).substring(1) + "!");
  }

  @Test
  void anyWordsInAnyOrder() {
    var chance = new Random(20_261_121);
    Stream.generate(() -> phrase(chance, 1 + chance.nextInt(6)))
        .limit(40)
        .flatMap(phrase -> Stream.of(longest(phrase), longest(phrase(chance, 900))))
        .forEach(this::ends);
  }

  private static String phrase(Random chance, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> WORDS.get(chance.nextInt(WORDS.size())))
        .collect(Collectors.joining(" ", "", " "));
  }
}
