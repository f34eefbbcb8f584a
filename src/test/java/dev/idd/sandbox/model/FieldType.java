package dev.idd.sandbox.model;

/** What kind of value a field holds, with the type names of Jira's field schema. */
public enum FieldType {
  /** {@link String}. */
  TEXT("string", null),
  /** {@link com.fasterxml.jackson.databind.JsonNode}, an ADF document. */
  RICH_TEXT("string", null),
  /** {@link java.math.BigDecimal}. */
  NUMBER("number", null),
  /** {@link java.time.LocalDate}. */
  DATE("date", null),
  /** {@link java.time.Instant}. */
  DATE_TIME("datetime", null),
  /** {@link Account}. */
  USER("user", null),
  /** {@link Option}. */
  OPTION("option", null),
  /** {@link Priority}. */
  PRIORITY("priority", null),
  /** {@link Resolution}. */
  RESOLUTION("resolution", null),
  /** {@link Status}. */
  STATUS("status", null),
  /** {@link IssueType}. */
  ISSUE_TYPE("issuetype", null),
  /** {@link Project}. */
  PROJECT("project", null),
  /** {@link Issue}. */
  PARENT("issuelink", null),
  /** {@code List<String>}. */
  LABELS("array", "string"),
  /** {@code List<Version>}. */
  VERSIONS("array", "version"),
  /** {@code List<Component>}. */
  COMPONENTS("array", "component"),
  /** {@code List<Sprint>}, closed ones first. */
  SPRINTS("array", "json"),
  /** Computed from the issue: its links. */
  LINKS("array", "issuelinks"),
  /** Computed from the issue: its comments. */
  COMMENTS("comments-page", null),
  /** Computed from the issue: its place among all others. */
  RANK("any", null);

  private final String schema;
  private final String items;

  FieldType(String schema, String items) {
    this.schema = schema;
    this.items = items;
  }

  public String schema() {
    return schema;
  }

  /** The type of an array's items, or null. */
  public String items() {
    return items;
  }

  public boolean many() {
    return "array".equals(schema);
  }
}
