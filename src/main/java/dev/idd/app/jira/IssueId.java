package dev.idd.app.jira;

/** Jira's number of an issue: it survives moves and renamed projects, so rows are keyed by it. */
public record IssueId(long value) {
  public static IssueId of(String id) {
    return new IssueId(Long.parseLong(id));
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
