package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** It is known which test was missing. */
final class TestGapAnswered implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        extract.testGap().done(),
        "test-gap",
        "Say which test would have caught it, and of what kind.",
        "test-gap");
  }
}
