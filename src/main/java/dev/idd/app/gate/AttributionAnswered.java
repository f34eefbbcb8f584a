package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** The question about AI-generated code is answered; unknown is an answer. */
final class AttributionAnswered implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        extract.attribution().done(),
        "attribution",
        "Say whether AI-generated code was involved: yes, no or unknown.",
        "attribution");
  }
}
