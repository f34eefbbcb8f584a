package dev.idd.app.gate;

import dev.idd.app.extract.Extract;
import dev.idd.app.improvement.ImprovementFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rules together: what must be so before an incident closes. Pure; asks nobody. */
record Policy(List<Rule> rules) {

  /** The rules in the order in which the panel asks for what they want. */
  static final Policy STANDARD =
      new Policy(
          List.of(
              new StewardAssigned(),
              new ClassChosen(),
              new ComponentNamed(),
              new RequirementStated(),
              new TestGapAnswered(),
              new PatternReviewed(),
              new AttributionAnswered(),
              new ResolutionHolds(),
              new ImprovementCommitted()));

  /**
   * The same rules and those that depend on the time.
   *
   * @param reviewDue null while the incident is not resolved
   */
  Policy at(Instant now, @Nullable Instant reviewDue) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new Policy(
        Stream.concat(
                rules.stream(),
                Stream.of(
                    new GuardrailsWithExpiry(),
                    new GuardrailsInTime(today),
                    new ReviewSignedOff(reviewDue, now)))
            .toList());
  }

  /** The same rules and what depends on the summary of the incident. */
  Policy about(String summary) {
    return new Policy(
        Stream.concat(rules.stream(), Stream.of(new RequirementIsNew(summary))).toList());
  }

  Verdict decide(IncidentSnapshot issue, Extract extract, List<ImprovementFacts> improvements) {
    if (!issue.incident()) {
      return new Verdict.Open();
    }
    List<Reason> reasons = reasons(extract, improvements);
    return reasons.isEmpty() ? new Verdict.Open() : new Verdict.Blocked(reasons);
  }

  /** Everything that any form could ask for and that is not there. */
  List<Reason> reasons(Extract extract, List<ImprovementFacts> improvements) {
    return rules.stream()
        .map(rule -> rule.judge(extract, improvements))
        .flatMap(Optional::stream)
        .toList();
  }
}
