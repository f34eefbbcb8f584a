package dev.idd.app.pattern;

import dev.idd.app.jira.IssueStatus;
import dev.idd.app.jira.Person;
import dev.idd.app.pattern.FindingEffects.Effect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A systemic finding as a page shows it.
 *
 * @param issue the linked issue; null when there is none, or none that the person may see
 * @param issueHidden whether there is a linked issue that the person may not see
 * @param incidents those the person may see, the newest of at most 50
 * @param incidentCount all of them
 */
record FindingView(
    UUID id,
    long version,
    String title,
    String hypothesis,
    @Nullable Person owner,
    FindingState state,
    @Nullable LinkedIssue issue,
    boolean issueHidden,
    Person createdBy,
    Instant createdAt,
    List<LinkedIssue> incidents,
    int incidentCount) {

  /** An issue of Jira that belongs to it. */
  record LinkedIssue(String key, String summary, IssueStatus status) {}

  /** The findings of an incident. */
  record OfIncident(List<FindingView> findings, boolean mayEdit) {}

  /**
   * A finding in the list of its project.
   *
   * @param effect of the work on it; null while none shipped
   */
  record Listed(
      UUID id,
      String title,
      FindingState state,
      @Nullable Person owner,
      Instant createdAt,
      int incidents,
      @Nullable Effect effect) {}

  /** The findings of a project, the newest first, and how many there are in each state. */
  record OfProject(List<Listed> findings, Counts counts, boolean mayEdit) {}

  record Counts(int open, int inProgress, int done, int dropped) {}
}
