package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/**
 * What stands as the requirement is not the summary of the incident once more.
 *
 * @param summary as it is now; it may have changed since the requirement was stated
 */
record RequirementIsNew(String summary) implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        !extract.requirement().repeats(summary),
        "requirement",
        "The requirement repeats the summary. State which property would have prevented the"
            + " incident.",
        "requirement.statement");
  }
}
