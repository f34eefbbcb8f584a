package dev.idd.app.jira;

import dev.idd.app.tenant.Caller;

/**
 * What a person may do with an issue or a project, asked of Jira as that person and remembered for
 * a minute. Throws {@code not-found} when they cannot see it and {@code not-allowed} when they see
 * it but may not do that.
 */
public interface IssueAccess {

  /** The issue, if the caller may see it. */
  VisibleIssue browse(Caller caller, IssueKey key);

  /** The issue, if the caller may see and edit it. */
  VisibleIssue edit(Caller caller, IssueKey key);

  /** The project, if the caller may see it. */
  VisibleProject browse(Caller caller, ProjectKey key);

  /** The project, if the caller administers it. */
  VisibleProject administer(Caller caller, ProjectKey key);

  /**
   * An issue as somebody saw it up to a minute ago: identity is certain, the rest is for decisions
   * about access only.
   */
  record VisibleIssue(
      IssueId id, IssueKey key, ProjectKey project, String issueTypeId, boolean mayEdit) {}

  /** A project as somebody saw it up to a minute ago. */
  record VisibleProject(String id, ProjectKey key, String name, boolean mayAdminister) {}
}
