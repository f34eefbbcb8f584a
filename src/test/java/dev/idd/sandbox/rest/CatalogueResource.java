package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Field;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.IssueType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Priority;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.StatusCategory;
import dev.idd.sandbox.model.ValueJson;
import dev.idd.sandbox.server.Response;
import java.util.Arrays;
import java.util.List;

/** The site's configuration: fields, statuses, priorities, types, and the server itself. */
final class CatalogueResource {
  private final JiraSite site;
  private final ValueJson json;

  CatalogueResource(JiraSite site) {
    this.site = site;
    this.json = IssueJson.v3(site).values();
  }

  void routes(Route.Table table) {
    table
        .on("GET", "/rest/api/3/field", "READ", this::fields)
        .on("GET", "/rest/api/3/status", "READ", this::statuses)
        .on("GET", "/rest/api/3/status/{idOrName}", "READ", this::status)
        .on("GET", "/rest/api/3/statuscategory", "READ", this::categories)
        .on("GET", "/rest/api/3/priority", "READ", this::priorities)
        .on("GET", "/rest/api/3/resolution", "READ", this::resolutions)
        .on("GET", "/rest/api/3/issuetype", "READ", this::issueTypes)
        .on("GET", "/rest/api/3/issuetype/project?projectId&level", "READ", this::typesOfProject)
        .on("GET", "/rest/api/3/serverInfo", "READ", this::serverInfo);
  }

  private Response fields(Call call) {
    return Response.json(Json.array(site.catalogue().fields().all(), CatalogueResource::field));
  }

  private static ObjectNode field(Field field) {
    ObjectNode node = Json.object().put("id", field.id()).put("key", field.id());
    node.put("name", field.name()).put("custom", field.custom());
    node.put("orderable", field.settable()).put("navigable", true).put("searchable", true);
    var clauses = node.putArray("clauseNames");
    field.number().ifPresent(number -> clauses.add("cf[" + number + "]"));
    clauses.add(field.custom() ? field.name() : field.id());
    ObjectNode schema = node.putObject("schema").put("type", field.type().schema());
    if (field.type().items() != null) {
      schema.put("items", field.type().items());
    }
    field
        .number()
        .ifPresentOrElse(
            number -> schema.put("custom", field.customType()).put("customId", number),
            () -> schema.put("system", field.id()));
    return node;
  }

  private Response statuses(Call call) {
    List<Project> visible = call.visibleProjects();
    return Response.json(
        Json.array(
            site.catalogue().statuses().stream()
                .filter(
                    s ->
                        visible.stream()
                            .flatMap(p -> p.workflows().stream())
                            .anyMatch(w -> w.statuses().contains(s)))
                .toList(),
            json::status));
  }

  private Response status(Call call) {
    String wanted = call.part("idOrName");
    return Response.json(
        site.catalogue()
            .status(wanted)
            .map(json::status)
            .orElseThrow(
                () -> Refused.because(404, "The status with id '" + wanted + "' does not exist")));
  }

  private Response categories(Call call) {
    return Response.json(Json.array(Arrays.asList(StatusCategory.values()), json::category));
  }

  private Response priorities(Call call) {
    return Response.json(Json.array(site.catalogue().priorities(), this::priority));
  }

  private ObjectNode priority(Priority priority) {
    return Json.object()
        .put("self", site.baseUrl() + "/rest/api/3/priority/" + priority.id())
        .put("statusColor", priority.color())
        .put("description", "")
        .put("iconUrl", site.baseUrl() + "/images/icons/priorities/" + priority.id() + ".svg")
        .put("name", priority.name())
        .put("id", priority.id());
  }

  private Response resolutions(Call call) {
    return Response.json(
        Json.array(
            site.catalogue().resolutions(),
            r ->
                Json.object()
                    .put("self", site.baseUrl() + "/rest/api/3/resolution/" + r.id())
                    .put("id", r.id())
                    .put("description", "")
                    .put("name", r.name())));
  }

  private Response issueTypes(Call call) {
    List<IssueType> visible =
        call.visibleProjects().stream().flatMap(p -> p.issueTypes().stream()).distinct().toList();
    return Response.json(Json.array(visible, json::issueType));
  }

  private Response typesOfProject(Call call) {
    String id = call.param("projectId").orElseThrow(() -> new Malformed("projectId is required"));
    Project project =
        call.findProject(id)
            .filter(p -> call.may(Permission.BROWSE_PROJECTS, p))
            .orElseThrow(
                () -> Refused.because(404, "No project could be found with id '" + id + "'."));
    return Response.json(Json.array(project.issueTypes(), json::issueType));
  }

  private Response serverInfo(Call call) {
    ObjectNode node = Json.object();
    node.put("baseUrl", site.baseUrl().toString()).put("displayUrl", site.baseUrl().toString());
    node.put("version", "1001.0.0-SNAPSHOT").put("deploymentType", "Cloud");
    node.putArray("versionNumbers").add(1001).add(0).add(0);
    node.put("buildNumber", 100290).put("serverTitle", "Jira");
    node.put("serverTime", Json.time(site.clock().instant()));
    return Response.json(node.put("serverTimeZone", "Etc/UTC"));
  }
}
