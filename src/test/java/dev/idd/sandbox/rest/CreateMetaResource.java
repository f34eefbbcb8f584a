package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.List;

/** What can be set on a new issue of a type, with the values to choose from. */
final class CreateMetaResource {
  private final JiraSite site;

  CreateMetaResource(JiraSite site) {
    this.site = site;
  }

  void routes(Route.Table table) {
    table.on(
        "GET",
        "/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}"
            + "?startAt&maxResults",
        "READ",
        this::fields);
  }

  private Response fields(Call call) {
    var project = call.project();
    String wanted = call.part("issueTypeId");
    boolean there =
        call.may(Permission.CREATE_ISSUES, project)
            && project.issueTypes().stream().anyMatch(type -> type.id().equals(wanted));
    if (!there) {
      throw Refused.because(404, "Issue type with id '" + wanted + "' cannot be created here.");
    }
    List<Field> settable =
        site.catalogue().fields().all().stream().filter(Field::settable).toList();
    return Response.json(Page.of(call, settable, 50, 200).named("fields", this::field));
  }

  private JsonNode field(Field field) {
    ObjectNode node = Json.object().put("fieldId", field.id()).put("key", field.id());
    node.put("name", field.name()).put("required", field.id().equals("summary"));
    node.put("hasDefaultValue", false).putArray("operations").add("set");
    ObjectNode schema = node.putObject("schema").put("type", field.type().schema());
    field
        .number()
        .ifPresentOrElse(
            number -> schema.put("custom", field.customType()).put("customId", number),
            () -> schema.put("system", field.id()));
    if (field.id().equals("priority")) {
      node.set(
          "allowedValues", Json.array(site.catalogue().priorities(), p -> named(p.id(), p.name())));
    } else if (!field.options().isEmpty()) {
      node.set(
          "allowedValues",
          Json.array(field.options(), o -> Json.object().put("id", o.id()).put("value", o.name())));
    }
    return node;
  }

  private static ObjectNode named(String id, String name) {
    return Json.object().put("id", id).put("name", name);
  }
}
