package dev.idd.app.extract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lints answer while somebody types, whatever they type: no text of the length allowed makes
 * them think for long.
 */
class LintPaceTest {
  private static final int LONGEST = 4_000;
  private static final Duration PATIENCE = Duration.ofMillis(800);

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

  @BeforeEach
  void warm() {
    Labelled.statements().forEach(statement -> read(statement.text()));
  }

  private Duration read(String text) {
    long begin = System.nanoTime();
    lint.statement(text, text);
    lint.statement(text, "The checkout returns 500");
    lint.cause(text);
    return Duration.ofNanos(System.nanoTime() - begin);
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
    assertThat(read(longest(phrase))).isLessThan(PATIENCE);
    assertThat(read(longest(phrase).substring(1) + "!")).isLessThan(PATIENCE);
  }

  @Test
  void anyWordsInAnyOrder() {
    var chance = new Random(20_261_121);
    Stream.generate(() -> phrase(chance, 1 + chance.nextInt(6)))
        .limit(40)
        .flatMap(phrase -> Stream.of(longest(phrase), longest(phrase(chance, 900))))
        .forEach(text -> assertThat(read(text)).as(text).isLessThan(PATIENCE));
  }

  private static String phrase(Random chance, int words) {
    return IntStream.range(0, words)
        .mapToObj(i -> WORDS.get(chance.nextInt(WORDS.size())))
        .collect(Collectors.joining(" ", "", " "));
  }
}
