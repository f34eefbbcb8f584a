package dev.idd.app.settings.policy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the gate of a project demands and what happens around it.
 *
 * @param forms which form each severity takes; one that is missing takes the full form
 * @param full codes of the {@link Demand}s of the full form
 * @param light those of the light form
 * @param reviewWithinHours how long after the resolution the review is due
 */
public record GatePolicy(
    Mode mode,
    SeverityField severity,
    Map<Severity, Form> forms,
    Set<String> full,
    Set<String> light,
    int reviewWithinHours,
    OnBypass onBypass,
    Authorised authorised) {

  /** What holds until somebody chooses. */
  public static final GatePolicy STANDARD =
      new GatePolicy(
          Mode.ENFORCE,
          SeverityField.NONE,
          Map.of(
              Severity.SEV_0, Form.FULL,
              Severity.SEV_1, Form.FULL,
              Severity.SEV_2, Form.FULL,
              Severity.SEV_3, Form.LIGHT,
              Severity.SEV_4, Form.LIGHT),
          Demand.standard(),
          Demand.standardLight(),
          48,
          OnBypass.FLAG,
          new Authorised(true, Set.of()));

  public GatePolicy {
    forms = Map.copyOf(forms.isEmpty() ? forms : new EnumMap<>(forms));
    full = Set.copyOf(full);
    light = Set.copyOf(light);
  }

  public GatePolicy with(SeverityField other) {
    return new GatePolicy(mode, other, forms, full, light, reviewWithinHours, onBypass, authorised);
  }

  public Form form(IncidentSeverity severity) {
    return severity.level() == null ? Form.FULL : forms.getOrDefault(severity.level(), Form.FULL);
  }

  public boolean asks(Form form, String code) {
    return switch (form) {
      case NONE -> false;
      case LIGHT -> light.contains(code);
      case FULL -> full.contains(code);
    };
  }

  /** Whether any form asks for this. */
  boolean asks(Demand demand) {
    return full.contains(demand.code()) || light.contains(demand.code());
  }

  /** The same with more rules in both forms. */
  GatePolicy also(Set<String> rules) {
    var more = new HashSet<>(full);
    more.addAll(rules);
    var moreLight = new HashSet<>(light);
    moreLight.addAll(rules);
    return new GatePolicy(
        mode, severity, forms, more, moreLight, reviewWithinHours, onBypass, authorised);
  }

  /** The codes of a form in the order of the panel. */
  Set<String> ordered(Set<String> codes) {
    var ordered = new LinkedHashSet<>(Demand.codes());
    ordered.retainAll(codes);
    return ordered;
  }
}
