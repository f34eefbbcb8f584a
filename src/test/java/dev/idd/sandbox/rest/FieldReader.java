package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Adf;
import dev.idd.sandbox.model.Catalogue;
import dev.idd.sandbox.model.Component;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.Named;
import dev.idd.sandbox.model.Option;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.Version;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the value given for a field of an issue in one project, as strictly as Jira. */
final class FieldReader {
  private final Call call;
  private final Project project;

  FieldReader(Call call, Project project) {
    this.call = call;
    this.project = project;
  }

  /** The value as the model keeps it; null for a JSON null. */
  Object read(Field field, JsonNode json) {
    if (json.isNull()) {
      return nothing(field);
    }
    return switch (field.type()) {
      case TEXT -> text(field, json);
      case RICH_TEXT -> document(field, json);
      case NUMBER -> number(field, json);
      case DATE -> date(field, json);
      case USER -> user(field, json);
      case OPTION -> option(field, json);
      case PRIORITY -> named(field, json, call.site().catalogue().priorities(), "Priority");
      case PARENT -> parent(field, json);
      case LABELS -> items(field, json, item -> label(field, item));
      case VERSIONS -> items(field, json, item -> version(field, item));
      case COMPONENTS -> items(field, json, item -> component(field, item));
      case SPRINTS -> sprint(field, json);
      default -> throw cannotBeSet(field.id());
    };
  }

  static Refused cannotBeSet(String fieldId) {
    return Refused.field(
        fieldId,
        "Field '" + fieldId + "' cannot be set. It is not on the appropriate screen, or unknown.");
  }

  private Object nothing(Field field) {
    if (field.id().equals("summary")) {
      throw Refused.field("summary", "You must specify a summary of the issue.");
    }
    if (field.id().equals("priority")) {
      throw Refused.field("priority", "Priority is required.");
    }
    return null;
  }

  private static String text(Field field, JsonNode json) {
    if (!json.isTextual()) {
      throw Refused.field(field.id(), "Operation value must be a string");
    }
    String text = json.asText();
    if (text.length() > 255) {
      String name = field.name();
      throw Refused.field(field.id(), name + " can't exceed 255 characters.");
    }
    if (text.contains("\n") || text.contains("\r")) {
      throw Refused.field(
          field.id(), "The " + field.id() + " is invalid because it contains newline characters.");
    }
    if (field.id().equals("summary") && text.isBlank()) {
      throw Refused.field(field.id(), "You must specify a summary of the issue.");
    }
    return text;
  }

  private static JsonNode document(Field field, JsonNode json) {
    if (!Adf.valid(json)) {
      throw Refused.field(
          field.id(),
          "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
    }
    if (Adf.plainText(json).length() > 32_767) {
      throw Refused.field(
          field.id(),
          "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
    }
    return json;
  }

  private static Object number(Field field, JsonNode json) {
    if (!json.isNumber()) {
      throw Refused.field(field.id(), "Operation value must be a number");
    }
    return json.decimalValue();
  }

  private Object date(Field field, JsonNode json) {
    if (field.id().equals("duedate")) {
      permit(field, Permission.SCHEDULE_ISSUES);
    }
    if (!json.isTextual()) {
      throw Refused.field(field.id(), "Operation value must be a string");
    }
    try {
      return json.asText().isEmpty() ? null : LocalDate.parse(json.asText());
    } catch (DateTimeParseException wrong) {
      throw Refused.field(field.id(), "Error parsing date string: " + json.asText());
    }
  }

  private Object user(Field field, JsonNode json) {
    boolean assignee = field.id().equals("assignee");
    permit(field, assignee ? Permission.ASSIGN_ISSUES : Permission.ADMINISTER_PROJECTS);
    JsonNode id = object(field, json).path(json.has("accountId") ? "accountId" : "id");
    if (id.isNull()) {
      return null;
    }
    if (!id.isTextual()) {
      throw Refused.field(field.id(), "expected 'accountId' property to be a string");
    }
    Account account =
        call.site()
            .directory()
            .byId(id.asText())
            .orElseThrow(
                () -> Refused.field(field.id(), "Specify a valid value for " + field.id()));
    if (assignee && !call.site().permissions().has(account, Permission.ASSIGNABLE_USER, project)) {
      throw Refused.field(
          field.id(), "User '" + account.accountId() + "' cannot be assigned issues.");
    }
    return account;
  }

  private void permit(Field field, Permission permission) {
    if (!call.may(permission, project)) {
      throw cannotBeSet(field.id());
    }
  }

  private static JsonNode object(Field field, JsonNode json) {
    if (!json.isObject()) {
      throw Refused.field(field.id(), "data was not an object");
    }
    return json;
  }

  private static Option option(Field field, JsonNode json) {
    JsonNode given = object(field, json);
    String wanted = given.has("id") ? given.get("id").asText() : given.path("value").asText();
    return field
        .option(wanted)
        .orElseThrow(
            () ->
                Refused.field(
                    field.id(),
                    given.has("id")
                        ? "Option id '" + wanted + "' is not valid"
                        : "Option value '" + wanted + "' is not valid"));
  }

  private static <T extends Named> T named(Field field, JsonNode json, List<T> all, String what) {
    JsonNode given = object(field, json);
    String by = given.has("id") ? "id" : "name";
    String wanted = given.path(by).asText();
    return Catalogue.named(all, wanted)
        .filter(found -> by.equals("id") ? found.id().equals(wanted) : true)
        .orElseThrow(
            () -> Refused.field(field.id(), what + " " + by + " '" + wanted + "' is not valid"));
  }

  private Issue parent(Field field, JsonNode json) {
    JsonNode given = object(field, json);
    String wanted = given.has("id") ? given.get("id").asText() : given.path("key").asText();
    return call.find(wanted)
        .filter(issue -> issue.type().hierarchyLevel() > 0)
        .orElseThrow(
            () ->
                Refused.field(
                    "parent", "Given parent work item does not belong to the hierarchy."));
  }

  private static List<Object> items(Field field, JsonNode json, Function<JsonNode, Object> each) {
    if (!json.isArray()) {
      throw Refused.field(field.id(), "data was not an array");
    }
    List<Object> items = new ArrayList<>();
    for (JsonNode item : json) {
      Object read = each.apply(item);
      if (!items.contains(read)) {
        items.add(read);
      }
    }
    return items;
  }

  private static String label(Field field, JsonNode item) {
    if (!item.isTextual()) {
      throw Refused.field(field.id(), "string expected at index 0");
    }
    if (item.asText().contains(" ")) {
      throw Refused.field(
          field.id(), "The label '" + item.asText() + "' contains spaces which is invalid.");
    }
    return item.asText();
  }

  private Version version(Field field, JsonNode item) {
    if (field.id().equals("fixVersions")) {
      permit(field, Permission.RESOLVE_ISSUES);
    }
    return named(field, item, project.versions(), "Version");
  }

  private Component component(Field field, JsonNode item) {
    return named(field, item, project.components(), "Component");
  }

  /** On input the sprint field is the number of the one open sprint. */
  private List<Sprint> sprint(Field field, JsonNode json) {
    if (!json.isIntegralNumber()) {
      throw Refused.field(field.id(), "Number value expected as the Sprint id.");
    }
    permit(field, Permission.SCHEDULE_ISSUES);
    Sprint sprint =
        call.site()
            .catalogue()
            .sprint(json.asLong())
            .filter(s -> call.may(Permission.BROWSE_PROJECTS, s.board().project()))
            .orElseThrow(
                () ->
                    Refused.field(
                        field.id(), "Sprint with id " + json.asLong() + " does not exist"));
    if (sprint.state() == Sprint.State.CLOSED) {
      throw Refused.field(field.id(), "Issue can be assigned only active or future sprints.");
    }
    return List.of(sprint);
  }
}
