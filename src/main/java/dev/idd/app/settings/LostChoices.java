package dev.idd.app.settings;

import dev.idd.app.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What was chosen once and is not there any more.
 *
 * @param notices in a sentence each, beside the setting
 * @param projects that not even the app finds: deleted, or hidden from it for good
 */
record LostChoices(List<FieldError> notices, Set<String> projects) {
  static final LostChoices NONE = new LostChoices(List.of(), Set.of());

  /**
   * @param found whether the app finds the project of this key
   */
  static LostChoices of(Choices chosen, There there, Predicate<String> found) {
    var notices = new ArrayList<FieldError>();
    var gone = new HashSet<String>();
    for (String key : missing(there, Setting.IMPROVEMENT_PROJECTS, chosen.improvementProjects())) {
      boolean hidden = found.test(key);
      if (!hidden) {
        gone.add(key);
      }
      notices.add(
          new FieldError(
              Setting.IMPROVEMENT_PROJECTS.field(),
              hidden
                  ? "You cannot see the project " + key + ". It stays chosen."
                  : "The project "
                      + key
                      + " is not there any more. Saving takes it off the list."));
    }
    others(chosen)
        .forEach(
            (setting, ids) ->
                missing(there, setting, ids)
                    .forEach(
                        id ->
                            notices.add(
                                new FieldError(
                                    setting.field(),
                                    "The %s with the id %s is not there any more. Choose another."
                                        .formatted(setting.what(), id)))));
    return new LostChoices(notices, gone);
  }

  private static Map<Setting, Set<String>> others(Choices chosen) {
    return Map.of(
        Setting.INCIDENT_TYPES, chosen.incidentTypes(),
        Setting.CLOSED_STATUSES, chosen.closedStatuses(),
        Setting.RESOLVED_STATUSES, chosen.resolvedStatuses(),
        Setting.LINK_TYPE, one(chosen.linkType()),
        Setting.IMPROVEMENT_TYPES, chosen.improvementTypes(),
        Setting.CRITERIA_FIELD, one(chosen.criteriaField()));
  }

  private static Set<String> one(String id) {
    return id.isEmpty() ? Set.of() : Set.of(id);
  }

  private static Set<String> missing(There there, Setting setting, Set<String> ids) {
    var missing = new TreeSet<>(ids);
    missing.removeAll(there.of(setting).keySet());
    return missing;
  }
}
