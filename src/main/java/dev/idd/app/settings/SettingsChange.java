package dev.idd.app.settings;

import dev.idd.app.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an admin wants to be chosen; checked against what there is. */
record SettingsChange(
    long version,
    @Nullable List<String> incidentIssueTypeIds,
    @Nullable List<String> closedStatusIds,
    @Nullable String linkTypeId,
    @Nullable List<String> improvementProjectKeys) {

  /** What is wrong with it; empty: nothing. */
  List<FieldError> errors(Offer offer) {
    var errors = new ArrayList<FieldError>();
    some(
        errors,
        "incidentIssueTypeIds",
        set(incidentIssueTypeIds),
        offer.issueTypeIds(),
        "Choose at least one issue type that is an incident.",
        "This project has no such issue type any more. Load the page again.");
    some(
        errors,
        "closedStatusIds",
        set(closedStatusIds),
        offer.statusesOf(set(incidentIssueTypeIds)),
        "Choose at least one status that means closed.",
        "Choose only statuses that the chosen issue types can have.");
    some(
        errors,
        "linkTypeId",
        linkTypeId == null || linkTypeId.isBlank() ? Set.of() : Set.of(linkTypeId),
        offer.linkTypeIds(),
        "Choose the link type between an incident and its improvements.",
        "This site has no such link type any more. Load the page again.");
    some(
        errors,
        "improvementProjectKeys",
        set(improvementProjectKeys),
        offer.projectKeys(),
        "Choose at least one project where improvements are made.",
        "One of these projects is not there, or you may not see it.");
    return errors;
  }

  /** The choice; projects that were chosen before and that this admin cannot see stay chosen. */
  Choices choices(Offer offer, Set<String> projectsBefore) {
    var projects = new HashSet<>(projectsBefore);
    projects.removeAll(offer.projectKeys());
    projects.addAll(set(improvementProjectKeys));
    return new Choices(
        set(incidentIssueTypeIds),
        set(closedStatusIds),
        linkTypeId == null ? "" : linkTypeId,
        Set.copyOf(projects));
  }

  private static void some(
      List<FieldError> errors,
      String field,
      Set<String> chosen,
      Set<String> known,
      String none,
      String unknown) {
    if (chosen.isEmpty()) {
      errors.add(new FieldError(field, none));
    } else if (!known.containsAll(chosen)) {
      errors.add(new FieldError(field, unknown));
    }
  }

  private static Set<String> set(@Nullable List<String> ids) {
    return ids == null ? Set.of() : Set.copyOf(ids);
  }
}
