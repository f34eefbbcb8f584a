package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.extract.FollowUp.Guardrail;
import dev.idd.app.improvement.ImprovementFacts;
import java.util.List;
import java.util.Optional;

/** Every temporary guardrail says until when it stays. */
final class GuardrailsWithExpiry implements Rule {
  static final String FIELD = "follow-up.guardrails";

  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        extract.followUp().guardrails().stream().noneMatch(Guardrail::endless),
        "guardrail-without-expiry",
        "Say until when each guardrail stays.",
        FIELD);
  }
}
