package dev.idd.app.pattern;

import dev.idd.app.jira.IssueId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A systemic finding: what several incidents of a project have in common, as a hypothesis that
 * somebody owns. It always has at least one incident.
 */
record Finding(
    UUID id, long version, String projectId, Content content, String createdBy, Instant createdAt) {
  static final int TITLE = 200;
  static final int HYPOTHESIS = 2_000;

  /**
   * As many findings an incident may belong to: what is published of them must fit into one issue
   * property, whatever is written in them.
   */
  static final int OF_ONE_INCIDENT = 4;

  /**
   * What people write and decide about it.
   *
   * @param linkedIssue the issue in Jira where the work is done, if there is one
   */
  record Content(
      String title,
      String hypothesis,
      @Nullable String owner,
      FindingState state,
      @Nullable IssueId linkedIssue) {}

  /** That an incident belongs to it, and who said so. */
  record Member(UUID finding, IssueId incident, String addedBy, Instant addedAt) {}
}
