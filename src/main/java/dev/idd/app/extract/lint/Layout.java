package dev.idd.app.extract.lint;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lays a text out for judging: into sentences, each with its main clause and the core of that. */
final class Layout {
  /** What is looked at is bounded, so that the longest text allowed is read as fast as any. */
  private static final int LONGEST = 500;

  private static final int MOST = 12;

  private final List<Rewrite> rewrites;
  private final Pattern border;

  Layout(Resource prepare, Lexicon words, Pattern border) {
    this.rewrites =
        prepare.sections().stream()
            .map(
                section ->
                    new Rewrite(
                        List.of(section.get("stage").split(", ")),
                        words.pattern(section.get("find")),
                        section.get("put", "").replace("\"", "")))
            .toList();
    this.border = border;
  }

  private record Rewrite(List<String> stages, Pattern find, String put) {}

  /** One sentence, and what is left of it when conditions and asides are taken away. */
  record Sentence(String whole, String main, String core) {
    String part(String name) {
      return switch (name) {
        case "main" -> main;
        case "core" -> core;
        default -> whole;
      };
    }
  }

  List<Sentence> sentences(String text) {
    return Arrays.stream(border.split(rewrite("text", text.strip())))
        .map(sentence -> rewrite("sentence", bounded(sentence).replaceAll("\\s+", " ").strip()))
        .filter(sentence -> sentence.chars().anyMatch(Character::isLetterOrDigit))
        .limit(MOST)
        .map(this::sentence)
        .toList();
  }

  /** The text in the person's own words, without bullets and contractions. */
  String asWritten(String text) {
    return rewrite("written", text.strip());
  }

  private Sentence sentence(String whole) {
    String main = rewrite("main", whole);
    return new Sentence(whole, main, rewrite("core", main));
  }

  private String rewrite(String stage, String text) {
    String rewritten = text;
    for (Rewrite rewrite : rewrites) {
      if (rewrite.stages().contains(stage)) {
        rewritten = rewrite.find().matcher(rewritten).replaceAll(rewrite.put());
      }
    }
    return rewritten.strip();
  }

  private static String bounded(String sentence) {
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
  }
}
