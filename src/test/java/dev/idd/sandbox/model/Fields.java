package dev.idd.sandbox.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All fields of the site, by id. */
public final class Fields {
  private static final String GH = "com.pyxis.greenhopper.jira:";
  private static final String CF = "com.atlassian.jira.plugin.system.customfieldtypes:";
  private final Map<String, Field> byId = new LinkedHashMap<>();

  Fields() {
    system();
    add(new Field(Field.RANK, "Rank", FieldType.RANK, GH + "gh-lexo-rank", List.of(), false));
    add(new Field(Field.SPRINT, "Sprint", FieldType.SPRINTS, GH + "gh-sprint", List.of(), true));
    select(Field.SEVERITY, "Severity", "SEV1", "SEV2", "SEV3", "SEV4");
  }

  private void system() {
    add(Field.system("summary", "Summary", FieldType.TEXT, true));
    add(Field.system("description", "Description", FieldType.RICH_TEXT, true));
    add(Field.system("environment", "Environment", FieldType.RICH_TEXT, true));
    add(Field.system("issuetype", "Issue Type", FieldType.ISSUE_TYPE, true));
    add(Field.system("project", "Project", FieldType.PROJECT, true));
    add(Field.system("status", "Status", FieldType.STATUS, false));
    add(Field.system("priority", "Priority", FieldType.PRIORITY, true));
    add(Field.system("resolution", "Resolution", FieldType.RESOLUTION, false));
    add(Field.system("resolutiondate", "Resolved", FieldType.DATE_TIME, false));
    add(Field.system("created", "Created", FieldType.DATE_TIME, false));
    add(Field.system("updated", "Updated", FieldType.DATE_TIME, false));
    add(Field.system("duedate", "Due date", FieldType.DATE, true));
    add(Field.system("assignee", "Assignee", FieldType.USER, true));
    add(Field.system("reporter", "Reporter", FieldType.USER, true));
    add(Field.system("creator", "Creator", FieldType.USER, false));
    add(Field.system("labels", "Labels", FieldType.LABELS, true));
    add(Field.system("components", "Components", FieldType.COMPONENTS, true));
    add(Field.system("fixVersions", "Fix versions", FieldType.VERSIONS, true));
    add(Field.system("versions", "Affects versions", FieldType.VERSIONS, true));
    add(Field.system("parent", "Parent", FieldType.PARENT, true));
    add(Field.system("issuelinks", "Linked Issues", FieldType.LINKS, false));
    add(Field.system("comment", "Comment", FieldType.COMMENTS, false));
  }

  /** Adds a custom single-select field whose options get ids derived from the field's number. */
  public Field select(String id, String name, String... choices) {
    long base = Long.parseLong(id.substring("customfield_".length())) * 10;
    List<Option> options = new java.util.ArrayList<>();
    for (String choice : choices) {
      options.add(new Option(Long.toString(base + options.size()), choice));
    }
    return add(new Field(id, name, FieldType.OPTION, CF + "select", options, true));
  }

  /** Adds a custom field of another type; {@code kind} is Jira's name of it ("textfield"). */
  public Field custom(String id, String name, FieldType type, String kind) {
    return add(new Field(id, name, type, CF + kind, List.of(), true));
  }

  private Field add(Field field) {
    byId.put(field.id(), field);
    return field;
  }

  public Collection<Field> all() {
    return byId.values();
  }

  public Optional<Field> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Field get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no field " + id));
  }
}
