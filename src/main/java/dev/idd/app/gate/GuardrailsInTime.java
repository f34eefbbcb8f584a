package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
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

  @Override
  public Optional<Reason> judge(Extract extract, List<ImprovementFacts> improvements) {
    return Rule.unless(
        extract.followUp().guardrails().stream().noneMatch(one -> one.expired(today)),
        "guardrail-expired",
        "A guardrail is past its expiry. Remove it, or say until when it stays.",
        GuardrailsWithExpiry.FIELD);
  }
}
