package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.IssueType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.ValueJson;
import dev.idd.sandbox.server.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Projects and what belongs to them. */
final class ProjectResource {
  private final JiraSite site;
  private final ValueJson json;

  ProjectResource(JiraSite site) {
    this.site = site;
    this.json = IssueJson.v3(site).values();
  }

  void routes(Route.Table table) {
    String project = "/rest/api/3/project/{projectIdOrKey}";
    table
        .on(
            "GET",
            "/rest/api/3/project/search?startAt&maxResults&orderBy&id&keys&query&typeKey"
                + "&categoryId&action&expand&status&properties&propertyQuery",
            "READ",
            this::search)
        .on("GET", project + "?expand&properties", "READ", this::get)
        .on("DELETE", project + "?enableUndo", "PROJECT_ADMIN", this::delete)
        .on("GET", project + "/statuses", "READ", this::statuses)
        .on("GET", project + "/components?componentSource", "READ", this::components)
        .on("GET", project + "/versions?expand", "READ", this::versions);
  }

  private Response search(Call call) {
    Set<String> expand =
        Expand.of(
            call.list("expand"),
            "description",
            "projectKeys",
            "lead",
            "issueTypes",
            "url",
            "insight");
    Permission needed = needed(call.param("action").orElse("view"));
    List<Project> found =
        call.visibleProjects().stream()
            .filter(p -> call.may(needed, p))
            .filter(p -> asked(call.list("keys"), p.key()) && asked(call.list("id"), p.id()))
            .filter(p -> asked(call.list("typeKey"), "software"))
            .filter(p -> asked(call.list("status"), "live"))
            .filter(p -> matches(call, p))
            .toList();
    return Response.json(Page.of(call, found, 50, 100).bean(call, p -> listed(p, expand)));
  }

  private static Permission needed(String action) {
    return switch (action) {
      case "view", "browse" -> Permission.BROWSE_PROJECTS;
      case "edit" -> Permission.ADMINISTER_PROJECTS;
      case "create" -> Permission.CREATE_ISSUES;
      default -> throw new Malformed("no action '" + action + "'");
    };
  }

  private static boolean asked(List<String> values, String value) {
    return values.isEmpty() || values.contains(value);
  }

  private static boolean matches(Call call, Project project) {
    String query = call.param("query").orElse("").toLowerCase(Locale.ROOT);
    return project.key().toLowerCase(Locale.ROOT).contains(query)
        || project.name().toLowerCase(Locale.ROOT).contains(query);
  }

  private ObjectNode listed(Project project, Set<String> expand) {
    ObjectNode node = basic(project);
    if (expand.contains("issueTypes")) {
      node.set("issueTypes", Json.array(project.issueTypes(), json::issueType));
    }
    if (expand.contains("lead")) {
      node.set("lead", json.user(project.lead()));
    }
    if (expand.contains("description")) {
      node.put("description", "");
    }
    return node;
  }

  private ObjectNode basic(Project project) {
    ObjectNode node = json.project(project);
    node.put("style", "classic").put("isPrivate", false);
    ObjectNode avatars = node.putObject("avatarUrls");
    for (String size : List.of("48x48", "24x24", "16x16", "32x32")) {
      avatars.put(size, site.baseUrl() + "/avatars/" + project.key() + ".svg");
    }
    return node.put("expand", "description,lead,issueTypes,url,projectKeys,permissions,insight");
  }

  private Response get(Call call) {
    Project project = call.project();
    Expand.of(
        call.list("expand"),
        "description",
        "issueTypes",
        "lead",
        "projectKeys",
        "issueTypeHierarchy");
    ObjectNode node = listed(project, Set.of("issueTypes", "lead", "description"));
    node.set("components", Json.array(project.components(), json::component));
    node.set("versions", Json.array(project.versions(), json::version));
    node.put("assigneeType", "UNASSIGNED").putObject("roles");
    node.putObject("properties");
    return Response.json(node);
  }

  /** With all its issues; no webhook tells of each of them. */
  private Response delete(Call call) {
    Project project = call.project();
    if (!call.administers()) {
      throw Refused.because(404, "You do not have permission to delete this project.");
    }
    site.quietly(
        () ->
            site.issues().all().stream()
                .filter(issue -> issue.project().equals(project))
                .toList()
                .forEach(issue -> site.changes().delete(call.actor(), issue)));
    site.catalogue().remove(project);
    return Response.empty(204);
  }

  private Response statuses(Call call) {
    Project project = call.project();
    return Response.json(Json.array(project.issueTypes(), type -> statuses(project, type)));
  }

  private ObjectNode statuses(Project project, IssueType type) {
    ObjectNode node = Json.object();
    node.put("self", json.issueType(type).path("self").asText()).put("id", type.id());
    node.put("name", type.name()).put("subtask", type.subtask());
    node.set("statuses", Json.array(project.workflow(type).statuses(), json::status));
    return node;
  }

  private Response components(Call call) {
    return Response.json(Json.array(call.project().components(), json::component));
  }

  private Response versions(Call call) {
    Project project = call.project();
    return Response.json(
        Json.array(
            project.versions(),
            version -> json.version(version).put("projectId", Long.parseLong(project.id()))));
  }
}
