package dev.idd.app.extract.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds words about persons in a text about causes. */
final class CauseLint {
  private static final Comparator<Finding> IN_READING_ORDER =
      Comparator.comparingInt(Finding::start)
          .thenComparing(Comparator.comparingInt(Finding::end).reversed());

  private final Language language;

  CauseLint(Language language) {
    this.language = language;
  }

  /** In reading order; of two that overlap, the first. */
  List<Finding> read(String text) {
    List<Finding> findings = new ArrayList<>();
    Piece.of(text).stream()
        .flatMap(this::findings)
        .sorted(IN_READING_ORDER)
        .filter(
            finding ->
                findings.isEmpty() || findings.get(findings.size() - 1).end() <= finding.start())
        .forEach(findings::add);
    return List.copyOf(findings);
  }

  private Stream<Finding> findings(Piece piece) {
    return language.causeRules().stream()
        .flatMap(
            rule -> rule.find(piece.text()).stream().map(words -> finding(piece, rule, words)));
  }

  private Finding finding(Piece piece, CauseRule rule, MatchResult words) {
    String phrasing =
        rule.say() != null
            ? rule.say()
            : language.phrases().suiting(piece.text().substring(words.start()));
    return new Finding(
        words.group(),
        piece.start() + words.start(),
        piece.start() + words.end(),
        piece.said(),
        rule.hint().replace("{phrase}", language.say("quoted", phrasing)),
        phrasing,
        rule.name());
  }
}
