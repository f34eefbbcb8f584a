package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** One thing that must be so before an incident closes. */
interface Rule {

  /** Why it is not so yet; empty when it is. */
  Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements);

  /** A reason with this rule's code, if it holds. */
  static Optional<Reason> unless(boolean satisfied, String code, String sentence, String field) {
    return satisfied ? Optional.empty() : Optional.of(new Reason(code, sentence, field));
  }
}
