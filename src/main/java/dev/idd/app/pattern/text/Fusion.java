package dev.idd.app.pattern.text;

import dev.idd.app.jira.IssueId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Makes one ranking of two that speak different units: within the candidates of both, each score
 * becomes its distance from the mean in standard deviations, and these are weighed. Weighing by
 * rank instead was worse at the first place everywhere it was tried.
 */
final class Fusion {
  /** Chosen on one tracker (docs/similarity.md); .5 to .7 are nearly as good there. */
  static final double WEIGHT_OF_MEANING = 0.6;

  private Fusion() {}

  /** A candidate. What the words do not find has the lowest score that they gave. */
  record Candidate(IssueId issue, double words, double meaning) {}

  /** A candidate and how well it fits, in weighed standard deviations; the best first. */
  record Ranked(IssueId issue, double score) {}

  static List<Ranked> rank(Collection<Candidate> candidates) {
    Scale words = Scale.of(candidates, Candidate::words);
    Scale meaning = Scale.of(candidates, Candidate::meaning);
    return candidates.stream()
        .map(one -> new Ranked(one.issue(), score(one, words, meaning)))
        .sorted(
            Comparator.comparingDouble(Ranked::score)
                .thenComparing(one -> one.issue().value())
                .reversed())
        .toList();
  }

  private static double score(Candidate one, Scale words, Scale meaning) {
    return (1 - WEIGHT_OF_MEANING) * words.standard(one.words())
        + WEIGHT_OF_MEANING * meaning.standard(one.meaning());
  }

  private record Scale(double mean, double deviation) {
    static Scale of(Collection<Candidate> candidates, ToDoubleFunction<Candidate> score) {
      double mean = candidates.stream().mapToDouble(score).average().orElse(0);
      double variance =
          candidates.stream()
              .mapToDouble(one -> Math.pow(score.applyAsDouble(one) - mean, 2))
              .average()
              .orElse(0);
      return new Scale(mean, variance == 0 ? 1 : Math.sqrt(variance));
    }

    double standard(double score) {
      return (score - mean) / deviation;
    }
  }
}
