package dev.idd.sandbox.model;

/** A kind of issue. Level 0 is a standard issue, 1 an epic, -1 a subtask. */
public record IssueType(String id, String name, String description, int hierarchyLevel)
    implements Named {
  public boolean subtask() {
    return hierarchyLevel < 0;
  }
}
