package dev.idd.app.jira;

import dev.idd.app.jira.JiraJson.Status;

/** A status as a page shows it; {@code category} is the same in every language. */
public record IssueStatus(String id, String name, String category) {

  public static IssueStatus of(Status status) {
    return new IssueStatus(status.id(), status.name(), status.category());
  }

  /** The status among the fields of an issue that was asked for it. */
  public static IssueStatus of(IssueFields fields) {
    return fields.status().map(IssueStatus::of).orElse(new IssueStatus("", "", "new"));
  }

  public boolean done() {
    return category.equals("done");
  }
}
