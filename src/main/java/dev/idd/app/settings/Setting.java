package dev.idd.app.settings;

/** What can be chosen in a project: as the API calls it, as its file does, and in words. */
enum Setting {
  INCIDENT_TYPES("incidentIssueTypeIds", "incidentTypes", "issue type"),
  CLOSED_STATUSES("closedStatusIds", "closedStatuses", "status"),
  RESOLVED_STATUSES("resolvedStatusIds", "resolvedStatuses", "status"),
  LINK_TYPE("linkTypeId", "linkType", "link type"),
  IMPROVEMENT_PROJECTS("improvementProjectKeys", "improvementProjects", "project"),
  IMPROVEMENT_TYPES("improvementIssueTypeIds", "improvementTypes", "issue type"),
  CRITERIA_FIELD("criteriaFieldId", "criteriaField", "text field"),
  LOOKBACK_DAYS("lookbackDays", "lookbackDays", "number of days");

  private final String field;
  private final String inFile;
  private final String what;

  Setting(String field, String inFile, String what) {
    this.field = field;
    this.inFile = inFile;
    this.what = what;
  }

  String field() {
    return field;
  }

  String inFile() {
    return inFile;
  }

  /** One of what can be chosen. */
  String what() {
    return what;
  }
}
