package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** It is known where the system failed. */
final class ComponentNamed implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        !extract.rootCause().component().isEmpty(),
        "root-cause-component",
        "Name the component that failed.",
        "root-cause.component");
  }
}
