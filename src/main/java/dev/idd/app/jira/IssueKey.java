package dev.idd.app.jira;

/**
 * An issue's key as people know it, such as {@code OPS-1}. It changes when the issue moves: show
 * it, do not store by it.
 */
public record IssueKey(String value) {
  public IssueKey {
    if (!value.matches("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}")) {
      throw new IllegalArgumentException("Not an issue key: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
