package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.extract.FollowUp.Guardrail;
import dev.idd.app.improvement.ImprovementFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * No temporary guardrail has outlived its day.
 *
 * @param today the day on which it is judged
 */
record GuardrailsInTime(LocalDate today) implements Rule {
  private static final String FIELD = "follow-up.guardrails";

  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    List<Guardrail> guardrails = extract.followUp().guardrails();
    if (guardrails.stream().anyMatch(guardrail -> guardrail.expired(today))) {
      return Rule.unless(
          false,
          "guardrail-expired",
          "A guardrail is past its expiry. Remove it, or say until when it stays.",
          FIELD);
    }
    return Rule.unless(
        guardrails.stream().noneMatch(Guardrail::endless),
        "guardrail-without-expiry",
        "Say until when each guardrail stays.",
        FIELD);
  }
}
