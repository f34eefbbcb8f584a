package dev.idd.app.settings.policy;

import dev.idd.app.settings.policy.SeverityField.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What is different between two policies, a line for each. Pure. */
final class PolicyDifferences {
  private final List<String> found = new ArrayList<>();

  private PolicyDifferences() {}

  static List<String> between(GatePolicy before, GatePolicy next) {
    var all = new PolicyDifferences();
    all.compare("mode", before.mode().code(), next.mode().code());
    all.severity(before.severity(), next.severity());
    for (Severity severity : Severity.values()) {
      all.compare("forms." + severity.code(), form(before, severity), form(next, severity));
    }
    all.list("full", before.ordered(before.full()), next.ordered(next.full()));
    all.list("light", before.ordered(before.light()), next.ordered(next.light()));
    all.compare("reviewWithinHours", before.reviewWithinHours(), next.reviewWithinHours());
    all.compare("onBypass", before.onBypass().code(), next.onBypass().code());
    all.authorised(before.authorised(), next.authorised());
    return all.found;
  }

  private static String form(GatePolicy policy, Severity severity) {
    return policy.forms().getOrDefault(severity, Form.FULL).code();
  }

  private void severity(SeverityField before, SeverityField next) {
    int until = found.size();
    compare("severity", source(before), source(next));
    if (Objects.equals(before.fieldId(), next.fieldId())) {
      list("severity.options", meanings(before.options()), meanings(next.options()));
    }
    if (found.size() == until && !before.equals(next)) {
      found.add("severity.options: in another order, or with other labels");
    }
  }

  private static String source(SeverityField severity) {
    SeverityScores scores = severity.scores();
    if (scores != null) {
      return "impact %s, urgency %s".formatted(scores.impactFieldId(), scores.urgencyFieldId());
    }
    return Objects.requireNonNullElse(severity.fieldId(), PolicyFromFile.NONE);
  }

  private static List<String> meanings(List<Option> options) {
    return options.stream().map(PolicyDifferences::meaning).toList();
  }

  private static String meaning(Option option) {
    Severity means = option.severity();
    return option.id() + " means " + (means == null ? "nothing" : means.code());
  }

  private void authorised(Authorised before, Authorised next) {
    compare("authorised.projectAdmins", before.projectAdmins(), next.projectAdmins());
    list("authorised.accounts", new TreeSet<>(before.accounts()), new TreeSet<>(next.accounts()));
  }

  private void compare(String name, Object before, Object next) {
    if (!before.equals(next)) {
      found.add("%s: %s → %s".formatted(name, before, next));
    }
  }

  private void list(String name, Collection<String> before, Collection<String> next) {
    next.forEach(one -> add(!before.contains(one), name + ": + " + one));
    before.forEach(one -> add(!next.contains(one), name + ": − " + one));
  }

  private void add(boolean really, String sentence) {
    if (really) {
      found.add(sentence);
    }
  }
}
