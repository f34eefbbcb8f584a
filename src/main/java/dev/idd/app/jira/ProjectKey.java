package dev.idd.app.jira;

/** A project's key, such as {@code OPS}. */
public record ProjectKey(String value) {
  public ProjectKey {
    if (!value.matches("[A-Za-z][A-Za-z0-9_]{0,254}")) {
      throw new IllegalArgumentException("Not a project key: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
