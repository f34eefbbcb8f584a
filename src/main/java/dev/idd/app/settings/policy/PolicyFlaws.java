package dev.idd.app.settings.policy;

import dev.idd.app.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what cannot be in a policy: what contradicts itself, and what nobody could satisfy. */
final class PolicyFlaws {
  static final int LONGEST_HOURS = 24 * 90;
  static final int MOST_ACCOUNTS = 50;

  private final GatePolicy policy;
  private final List<FieldError> flaws = new ArrayList<>();

  private PolicyFlaws(GatePolicy policy) {
    this.policy = policy;
  }

  /**
   * What is wrong; empty: nothing.
   *
   * @param improvable whether the project has anywhere to put an improvement
   */
  static List<FieldError> of(GatePolicy policy, boolean improvable) {
    var check = new PolicyFlaws(policy);
    check.forms();
    check.satisfiable(improvable);
    check.severities();
    check.exceptions();
    return List.copyOf(check.flaws);
  }

  private void forms() {
    unless(Demand.known().containsAll(policy.full()), "full", "There is no such rule.");
    unless(Demand.known().containsAll(policy.light()), "light", "There is no such rule.");
    unless(
        !policy.full().isEmpty(),
        "full",
        "The full form asks for nothing. Switch the gate off instead.");
    unless(
        !policy.light().isEmpty(),
        "light",
        "The light form asks for nothing. Choose at least one rule.");
    Set<String> more = new HashSet<>(policy.light());
    more.removeAll(policy.full());
    unless(
        more.isEmpty(), "light", "The light form asks for something that the full form does not.");
    unless(
        !policy.forms().containsValue(Form.NONE),
        "forms",
        "A severity takes the full or the light form. For one incident, use a waiver.");
  }

  private void satisfiable(boolean improvable) {
    unless(
        improvable || !policy.asks(Demand.IMPROVEMENT),
        "full",
        "No incident can satisfy this: it asks for an improvement, and the project has nowhere to"
            + " put one. Choose a link type and an improvement project first.");
  }

  private void severities() {
    Severity lighter = null;
    for (Severity severity : Severity.values()) {
      boolean light = policy.forms().get(severity) == Form.LIGHT;
      if (lighter != null && !light) {
        flaws.add(
            new FieldError(
                "forms",
                "%s would take the light form and %s, which is less severe, the full one."
                    .formatted(lighter.code(), severity.code())));
        return;
      }
      lighter = light ? severity : lighter;
    }
    boolean mapped =
        policy.severity().options().stream().anyMatch(option -> option.severity() != null);
    unless(
        policy.severity().fieldId() == null || mapped,
        "severity",
        "Say what at least one value of the severity field means.");
  }

  private void exceptions() {
    unless(
        policy.reviewWithinHours() >= 1 && policy.reviewWithinHours() <= LONGEST_HOURS,
        "reviewWithinHours",
        "The review is due between 1 hour and 90 days after the resolution.");
    unless(
        policy.mode() == Mode.ENFORCE || policy.onBypass() == OnBypass.FLAG,
        "onBypass",
        "A gate that does not block cannot reopen what went around it. Enforce it, or only flag.");
    unless(
        policy.mode() != Mode.ENFORCE || !policy.authorised().nobody(),
        "authorised",
        "Somebody must be able to override in an emergency. Name the administrators or an"
            + " account.");
    unless(
        policy.authorised().accounts().size() <= MOST_ACCOUNTS,
        "authorised",
        "Name at most 50 accounts.");
  }

  private void unless(boolean fine, String field, String sentence) {
    if (!fine) {
      flaws.add(new FieldError(field, sentence));
    }
  }
}
