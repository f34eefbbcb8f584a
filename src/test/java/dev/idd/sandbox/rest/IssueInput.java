package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.FieldType;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Sprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a create, edit or transition request wants to do to an issue, read from {@code fields} and
 * {@code update}; every field's mistake is collected before anything is refused.
 */
final class IssueInput {
  private static final Set<String> NOT_PLAIN =
      Set.of("project", "issuetype", "comment", "issuelinks");

  /** An issue link asked for in {@code update}, still as JSON. */
  record NewLink(Body body) {}

  private final Call call;
  private final Project project;
  private final FieldReader reader;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final List<JsonNode> comments = new ArrayList<>();
  private final List<NewLink> links = new ArrayList<>();

  /**
   * @param current the issue before, or null when it is to be created
   */
  static IssueInput read(Call call, Project project, Issue current, Body body) {
    IssueInput input = new IssueInput(call, project);
    body.object("fields").ifPresent(fields -> input.fields(fields, current));
    body.object("update").ifPresent(update -> input.update(update, body, current));
    return input;
  }

  private IssueInput(Call call, Project project) {
    this.call = call;
    this.project = project;
    this.reader = new FieldReader(call, project);
  }

  private void fields(Body fields, Issue current) {
    fields
        .tree()
        .properties()
        .forEach(
            entry -> {
              boolean settledAtCreation =
                  current == null && Set.of("project", "issuetype").contains(entry.getKey());
              if (!settledAtCreation) {
                collect(entry.getKey(), () -> set(entry.getKey(), entry.getValue(), current));
              }
            });
  }

  private void collect(String fieldId, Runnable reading) {
    try {
      reading.run();
    } catch (Refused refused) {
      errors.putAll(refused.errors());
      refused.messages().forEach(message -> errors.put(fieldId, message));
    }
  }

  private Field field(String id) {
    Field field = call.site().catalogue().fields().find(id).orElse(null);
    if (field == null || !field.settable() || NOT_PLAIN.contains(id)) {
      call.odd().accept("400: field '" + id + "' cannot be set");
      throw FieldReader.cannotBeSet(id);
    }
    return field;
  }

  private void set(String id, JsonNode json, Issue current) {
    Field field = field(id);
    Object value = reader.read(field, json);
    values.put(id, field.type() == FieldType.SPRINTS ? keepClosed(current, value) : value);
  }

  /** An issue stays in the sprints that are over. */
  private static List<Object> keepClosed(Issue current, Object open) {
    List<Object> sprints = new ArrayList<>();
    if (current != null) {
      current.sprints().stream()
          .filter(s -> s.state() == Sprint.State.CLOSED)
          .forEach(sprints::add);
    }
    if (open instanceof List<?> added) {
      sprints.addAll(added);
    }
    return sprints;
  }

  private void update(Body update, Body whole, Issue current) {
    update
        .tree()
        .properties()
        .forEach(
            entry -> {
              String id = entry.getKey();
              if (whole.object("fields").map(f -> f.tree().has(id)).orElse(false)) {
                errors.put(id, "Field '" + id + "' cannot appear in both 'fields' and 'update'");
              } else {
                update.list(id).forEach(op -> collect(id, () -> apply(id, op, current)));
              }
            });
  }

  private void apply(String id, JsonNode operation, Issue current) {
    if (!operation.isObject() || operation.size() != 1) {
      throw new Malformed("an operation in update." + id + " is not an object of one verb");
    }
    String verb = operation.fieldNames().next();
    JsonNode operand = operation.get(verb);
    switch (id) {
      case "comment" -> comment(verb, operand);
      case "issuelinks" -> link(verb, operand);
      default -> change(field(id), verb, operand, current);
    }
  }

  private void comment(String verb, JsonNode operand) {
    Body body = Body.of("update.comment", only(verb, "add", "comment", operand)).only("body");
    comments.add(CommentResource.document(body));
  }

  private void link(String verb, JsonNode operand) {
    Body body = Body.of("update.issuelinks", only(verb, "add", "issuelinks", operand));
    links.add(new NewLink(body.only("type", "inwardIssue", "outwardIssue")));
  }

  private static JsonNode only(String verb, String allowed, String id, JsonNode operand) {
    if (!verb.equals(allowed)) {
      throw unsupported(verb, id);
    }
    return operand;
  }

  private static Refused unsupported(String verb, String id) {
    return Refused.field(id, "Operation '" + verb + "' is not supported for field '" + id + "'.");
  }

  private void change(Field field, String verb, JsonNode operand, Issue current) {
    boolean list = field.type().many() && field.type() != FieldType.SPRINTS;
    switch (verb) {
      case "set" -> set(field.id(), operand, current);
      case "add", "remove" -> {
        if (!list) {
          throw unsupported(verb, field.id());
        }
        addOrRemove(field, verb, operand, current);
      }
      default -> throw unsupported(verb, field.id());
    }
  }

  private void addOrRemove(Field field, String verb, JsonNode operand, Issue current) {
    Object before =
        values.containsKey(field.id())
            ? values.get(field.id())
            : current == null ? null : current.value(field.id());
    List<Object> items = new ArrayList<>();
    if (before instanceof List<?> list) {
      items.addAll(list);
    }
    Object item = ((List<?>) reader.read(field, Json.array().add(operand))).get(0);
    items.remove(item);
    if (verb.equals("add")) {
      items.add(item);
    }
    values.put(field.id(), items);
  }

  IssueInput fail(String field, String message) {
    errors.put(field, message);
    return this;
  }

  boolean gives(String fieldId) {
    return values.containsKey(fieldId) || errors.containsKey(fieldId);
  }

  /** Refuses with everything that was wrong. */
  IssueInput checked() {
    if (!errors.isEmpty()) {
      throw new Refused(400, List.of(), errors);
    }
    return this;
  }

  Map<String, Object> values() {
    return values;
  }

  List<JsonNode> comments() {
    return comments;
  }

  List<NewLink> links() {
    return links;
  }

  boolean empty() {
    return values.isEmpty() && comments.isEmpty() && links.isEmpty() && errors.isEmpty();
  }

  Project project() {
    return project;
  }
}
