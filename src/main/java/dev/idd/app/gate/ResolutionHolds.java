package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** Nobody found that the resolution does not hold. */
final class ResolutionHolds implements Rule {
  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        !extract.response().resolution().verificationFailed(),
        "verification-failed",
        "The verification of the resolution failed. Resolve it, and verify again.",
        "response.verification");
  }
}
