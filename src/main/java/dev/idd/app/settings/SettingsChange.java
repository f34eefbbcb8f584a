package dev.idd.app.settings;

import dev.idd.app.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an admin wants to be chosen; checked against what there is. */
record SettingsChange(
    long version,
    @Nullable List<String> incidentIssueTypeIds,
    @Nullable List<String> closedStatusIds,
    @Nullable String linkTypeId,
    @Nullable List<String> improvementProjectKeys,
    @Nullable List<String> improvementIssueTypeIds,
    @Nullable List<String> resolvedStatusIds,
    @Nullable String criteriaFieldId,
    @Nullable Integer lookbackDays) {

  private static final Map<Setting, String> NEEDED =
      Map.of(
          Setting.INCIDENT_TYPES, "Choose at least one issue type that is an incident.",
          Setting.CLOSED_STATUSES, "Choose at least one status that means closed.",
          Setting.LINK_TYPE, "Choose the link type between an incident and its improvements.",
          Setting.IMPROVEMENT_PROJECTS, "Choose at least one project where improvements are made.");

  /** What is wrong with it; empty: nothing. */
  List<FieldError> errors(Offer offer) {
    There there = There.of(offer).reaching(offer.statusesOf(set(incidentIssueTypeIds)));
    var errors = new ArrayList<FieldError>();
    check(errors, there, Setting.INCIDENT_TYPES, set(incidentIssueTypeIds));
    check(errors, there, Setting.CLOSED_STATUSES, set(closedStatusIds));
    check(errors, there, Setting.RESOLVED_STATUSES, set(resolvedStatusIds));
    check(errors, there, Setting.LINK_TYPE, one(linkTypeId));
    check(errors, there, Setting.IMPROVEMENT_PROJECTS, set(improvementProjectKeys));
    check(errors, there, Setting.IMPROVEMENT_TYPES, set(improvementIssueTypeIds));
    check(errors, there, Setting.CRITERIA_FIELD, one(criteriaFieldId));
    ChoiceFlaws.of(choices(set(improvementProjectKeys)))
        .forEach((setting, flaw) -> errors.add(error(setting, flaw)));
    return errors;
  }

  /** The choice; projects that were chosen before and that this admin cannot see stay chosen. */
  Choices choices(Offer offer, Set<String> projectsBefore, LostChoices lost) {
    var projects = new HashSet<>(projectsBefore);
    projects.removeAll(offer.projectKeys());
    projects.removeAll(lost.projects());
    projects.addAll(set(improvementProjectKeys));
    return choices(Set.copyOf(projects));
  }

  private Choices choices(Set<String> projects) {
    return new Choices(
        set(incidentIssueTypeIds),
        set(closedStatusIds),
        linkTypeId == null ? "" : linkTypeId,
        projects,
        set(improvementIssueTypeIds),
        set(resolvedStatusIds),
        criteriaFieldId == null ? "" : criteriaFieldId,
        lookbackDays);
  }

  private static void check(
      List<FieldError> errors, There there, Setting setting, Set<String> chosen) {
    String needed = NEEDED.get(setting);
    if (chosen.isEmpty() && needed != null) {
      errors.add(new FieldError(setting.field(), needed));
    }
    new TreeSet<>(chosen)
        .stream()
            .filter(id -> !there.of(setting).containsKey(id))
            .findFirst()
            .ifPresent(id -> errors.add(error(setting, there.isNot(setting, id))));
  }

  private static FieldError error(Setting setting, String flaw) {
    return new FieldError(
        setting.field(), flaw.substring(0, 1).toUpperCase(Locale.ROOT) + flaw.substring(1) + ".");
  }

  private static Set<String> set(@Nullable List<String> ids) {
    return ids == null ? Set.of() : Set.copyOf(ids);
  }

  private static Set<String> one(@Nullable String id) {
    return id == null || id.isBlank() ? Set.of() : Set.of(id);
  }
}
