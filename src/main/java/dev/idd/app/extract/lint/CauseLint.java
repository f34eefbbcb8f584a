package dev.idd.app.extract.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    language.causeRules().stream()
        .flatMap(rule -> rule.find(text, language.phrases()).stream())
        .sorted(IN_READING_ORDER)
        .filter(
            finding ->
                findings.isEmpty() || findings.get(findings.size() - 1).end() <= finding.start())
        .forEach(findings::add);
    return List.copyOf(findings);
  }
}
