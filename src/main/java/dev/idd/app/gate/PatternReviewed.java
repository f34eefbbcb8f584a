package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** Somebody looked whether it happened before. */
final class PatternReviewed implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        extract.patternReview().done(),
        "pattern-review",
        "Answer the three questions of the pattern review.",
        "pattern-review");
  }
}
