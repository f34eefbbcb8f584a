package dev.idd.app.extract.lint;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Recognises the summary of the incident in a statement: nearly the same words, whatever their
 * order, endings and decoration, and nothing that would make more of them.
 */
final class Echo {
  private static final double NEARLY_ALL = 0.8;
  private static final int STEM = 5;

  private final Set<String> filler;
  private final Set<String> telling;

  Echo(String filler, String telling) {
    this.filler = Set.of(filler.split(","));
    this.telling = Set.of(telling.split(","));
  }

  boolean of(String summary, String statement) {
    Set<String> said = tokens(statement);
    Set<String> known = tokens(summary);
    if (said.isEmpty() || known.isEmpty()) {
      return false;
    }
    boolean tellsMore =
        said.stream().filter(telling::contains).anyMatch(Predicate.not(known::contains));
    return !tellsMore && share(said, known) >= NEARLY_ALL && share(known, said) >= NEARLY_ALL;
  }

  /** Which share of the words is among the others. */
  private static double share(Set<String> words, Set<String> others) {
    long found =
        words.stream().filter(word -> others.stream().anyMatch(other -> same(word, other))).count();
    return (double) found / words.size();
  }

  /** Words that differ only in their ending are the same. */
  private static boolean same(String one, String other) {
    return one.equals(other)
        || (one.length() >= STEM
            && other.length() >= STEM
            && one.regionMatches(0, other, 0, STEM)
            && Math.abs(one.length() - other.length()) <= 3)
        || one.equals(other + "s")
        || other.equals(one + "s");
  }

  private Set<String> tokens(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\b[a-z][a-z0-9]+-\\d+\\b", " ")
            .replaceAll("(?<=\\b\\p{L})-(?=\\p{L})", "");
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !filler.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
