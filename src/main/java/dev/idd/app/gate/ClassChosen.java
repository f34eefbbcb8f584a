package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** The failure mode has a name that can be counted. */
final class ClassChosen implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        extract.rootCause().classKey() != null,
        "root-cause-class",
        "Choose the root-cause class.",
        "root-cause.class");
  }
}
