package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** The property is stated that would have prevented the incident. */
final class RequirementStated implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        extract.requirement().done(),
        "requirement",
        "State the requirement that this incident revealed.",
        "requirement.statement");
  }
}
