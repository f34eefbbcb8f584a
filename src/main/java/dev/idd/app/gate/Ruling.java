package dev.idd.app.gate;

import dev.idd.app.settings.policy.Form;
import dev.idd.app.settings.policy.GatePolicy;
import dev.idd.app.settings.policy.IncidentSeverity;
import dev.idd.app.settings.policy.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A verdict, the terms under which it was reached, and what each form would say: a workflow rule
 * may demand one of them whatever the project's policy says. Pure; asks nobody.
 */
record Ruling(Verdict verdict, Terms terms, Verdict full, Verdict light) {
  private static final Verdict OPEN = new Verdict.Open();

  /** Of an issue that is no incident. */
  static final Ruling NO_INCIDENT = new Ruling(OPEN, Terms.NONE, OPEN, OPEN);

  /** What a project says about an incident, beside what is in its Extract. */
  record Case(
      IncidentSnapshot issue,
      GatePolicy policy,
      IncidentSeverity severity,
      List<Exemption> exemptions,
      Optional<Instant> resolved) {

    /** Until when the review is to be signed off; null while the incident is not resolved. */
    @Nullable Instant reviewDue() {
      return resolved.map(at -> at.plus(Duration.ofHours(policy.reviewWithinHours()))).orElse(null);
    }
  }

  /** Decides from every reason that any form could have. */
  static Ruling of(Case one, List<Reason> reasons, Instant now) {
    GatePolicy policy = one.policy();
    Form allowed = waived(one.exemptions(), now);
    Form form = policy.form(one.severity()).orLess(allowed);
    boolean pass = policy.mode() == Mode.OFF || overridden(one, now);
    return new Ruling(
        pass ? OPEN : verdict(policy, form, reasons),
        terms(one, form),
        pass ? OPEN : verdict(policy, Form.FULL.orLess(allowed), reasons),
        pass ? OPEN : verdict(policy, Form.LIGHT.orLess(allowed), reasons));
  }

  private static Verdict verdict(GatePolicy policy, Form form, List<Reason> reasons) {
    List<Reason> asked =
        reasons.stream().filter(reason -> policy.asks(form, reason.code())).toList();
    if (asked.isEmpty()) {
      return OPEN;
    }
    return policy.mode() == Mode.ENFORCE ? new Verdict.Blocked(asked) : new Verdict.Observed(asked);
  }

  private static Form waived(List<Exemption> exemptions, Instant now) {
    return exemptions.stream()
        .filter(one -> one.kind() == Exemption.Kind.WAIVER && one.activeAt(now))
        .map(Exemption::form)
        .reduce(Form.FULL, Form::orLess);
  }

  /** Only until it has closed: an override is for one close. */
  private static boolean overridden(Case one, Instant now) {
    return !one.issue().closed()
        && one.exemptions().stream()
            .anyMatch(each -> each.kind() == Exemption.Kind.OVERRIDE && each.activeAt(now));
  }

  private static Terms terms(Case one, Form form) {
    IncidentSeverity severity = one.severity();
    return new Terms(
        one.policy().mode(),
        form,
        severity.level(),
        severity.label(),
        severity.finding().isEmpty() ? List.of() : List.of(severity.finding()),
        one.reviewDue());
  }
}
