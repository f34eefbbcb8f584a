package dev.idd.app.settings;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds what contradicts itself in a choice whose parts are all there. Pure; asks nobody. */
final class ChoiceFlaws {
  static final int LONGEST_LOOKBACK = 3650;

  private ChoiceFlaws() {}

  /** A sentence for each setting that cannot be so, in lower case and without a full stop. */
  static Map<Setting, String> of(Choices choices) {
    var flaws = new EnumMap<Setting, String>(Setting.class);
    if (overlap(choices.resolvedStatuses(), choices.closedStatuses())) {
      flaws.put(
          Setting.RESOLVED_STATUSES, "a status means resolved or closed; choose one of the two");
    }
    if (overlap(choices.improvementTypes(), choices.incidentTypes())) {
      flaws.put(
          Setting.IMPROVEMENT_TYPES,
          "an issue type that is an incident cannot be an improvement as well");
    }
    Integer days = choices.lookbackDays();
    if (days != null && (days < 1 || days > LONGEST_LOOKBACK)) {
      flaws.put(
          Setting.LOOKBACK_DAYS,
          "look back between 1 and " + LONGEST_LOOKBACK + " days, or leave it to the server");
    }
    return flaws;
  }

  private static boolean overlap(Set<String> some, Set<String> others) {
    var both = new HashSet<>(some);
    both.retainAll(others);
    return !both.isEmpty();
  }
}
