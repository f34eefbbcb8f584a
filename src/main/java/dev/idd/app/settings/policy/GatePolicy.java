package dev.idd.app.settings.policy;

import java.util.EnumMap;
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
          Demand.known(),
          Set.of(Demand.REQUIREMENT.code(), Demand.IMPROVEMENT.code(), Demand.ATTRIBUTION.code()),
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

  /** Whether a form asks for this; rules that nobody can choose are asked for in every form. */
  public boolean asks(Form form, String code) {
    return switch (form) {
      case NONE -> false;
      case LIGHT -> light.contains(code) || !Demand.known().contains(code);
      case FULL -> full.contains(code) || !Demand.known().contains(code);
    };
  }

  /** The codes of a form in the order of the panel. */
  Set<String> ordered(Set<String> codes) {
    var ordered = new LinkedHashSet<>(Demand.codes());
    ordered.retainAll(codes);
    return ordered;
  }
}
