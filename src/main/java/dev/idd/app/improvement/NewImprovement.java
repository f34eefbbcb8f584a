package dev.idd.app.improvement;

import dev.idd.app.jira.ProjectKey;
import dev.idd.app.settings.ProjectSettings;
import dev.idd.app.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A story to be made for an incident, as somebody filled the form. */
record NewImprovement(
    @Nullable String requestId,
    @Nullable String projectKey,
    @Nullable String issueTypeId,
    @Nullable String summary,
    @Nullable String acceptanceCriteria,
    @Nullable String ownerAccountId,
    @Nullable String sprintId,
    @Nullable String fixVersionId,
    @Nullable String dueDate,
    @Nullable Scope scope,
    @Nullable State state) {

  NewImprovement {
    projectKey = text(projectKey);
    issueTypeId = text(issueTypeId);
    summary = text(summary);
    ownerAccountId = text(ownerAccountId);
    sprintId = text(sprintId);
    fixVersionId = text(fixVersionId);
    dueDate = text(dueDate);
  }

  /** A complete and possible request, with nothing left out that Jira demands. */
  record Checked(
      String requestId,
      String projectKey,
      String issueTypeId,
      String summary,
      Improvement improvement,
      NewImprovement wished) {}

  /**
   * @throws Problem with a sentence for every field that cannot be
   */
  Checked check(ProjectSettings incidents) {
    var errors = new Errors();
    if (requestId == null || !requestId.matches("[A-Za-z0-9_-]{1,64}")) {
      errors.add("requestId", "Give every request an id of its own.");
    }
    errors.required("projectKey", projectKey, "Choose the project for the story.");
    if (projectKey != null && !isOffered(incidents, projectKey)) {
      errors.add("projectKey", "Improvements are not made in this project.");
    }
    errors.required("issueTypeId", issueTypeId, "Choose the issue type of the story.");
    if (issueTypeId != null && !incidents.improvesAs(issueTypeId)) {
      errors.add("issueTypeId", "Improvements are not made as this issue type.");
    }
    errors.required("summary", summary, "Give the story a summary.");
    if (summary != null && (summary.length() > 255 || !isOneLine(summary))) {
      errors.add("summary", "Keep the summary to one line of at most 255 characters.");
    }
    errors.text("acceptanceCriteria", acceptanceCriteria);
    errors.id("sprintId", sprintId);
    errors.id("fixVersionId", fixVersionId);
    errors.date("dueDate", dueDate);
    Improvement content = content(errors);
    errors.refuse();
    return new Checked(
        known(requestId), known(projectKey), known(issueTypeId), known(summary), content, this);
  }

  private Improvement content(Errors errors) {
    errors.required("scope", scope, "Choose the direct fix, or beyond it.");
    if (state != State.PROPOSED && state != State.COMMITTED) {
      errors.add("state", "A new improvement is proposed or committed.");
    }
    return Improvement.of(
        acceptanceCriteria,
        scope == null ? Scope.BEYOND_FIX : scope,
        state == null ? State.PROPOSED : state);
  }

  private static boolean isOneLine(String summary) {
    return summary.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isOffered(ProjectSettings incidents, String key) {
    return incidents.improvementProjects().stream().map(ProjectKey::value).anyMatch(key::equals);
  }

  private static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static String known(@Nullable String checked) {
    return checked == null ? "" : checked;
  }
}
