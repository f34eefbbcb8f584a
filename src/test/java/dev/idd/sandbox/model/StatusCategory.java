package dev.idd.sandbox.model;

/** Jira's three groups of statuses. */
public enum StatusCategory implements Named {
  NEW(2, "new", "To Do", "blue-gray"),
  INDETERMINATE(4, "indeterminate", "In Progress", "yellow"),
  DONE(3, "done", "Done", "green");

  private final int number;
  private final String key;
  private final String title;
  private final String color;

  StatusCategory(int number, String key, String title, String color) {
    this.number = number;
    this.key = key;
    this.title = title;
    this.color = color;
  }

  @Override
  public String id() {
    return Integer.toString(number);
  }

  public int number() {
    return number;
  }

  public String key() {
    return key;
  }

  public String color() {
    return color;
  }

  /** What the users see. */
  public String title() {
    return title;
  }
}
