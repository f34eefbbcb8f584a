package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Permissions;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who may do what. */
final class PermissionResource {
  private static final int MOST = 1_000;

  void routes(Route.Table table) {
    table
        .on(
            "GET",
            "/rest/api/3/mypermissions?projectKey&projectId&issueKey&issueId&permissions"
                + "&projectUuid&projectConfigurationUuid&commentId",
            "READ",
            this::mine)
        .on("POST", "/rest/api/3/permissions/check", "READ", this::check);
  }

  private Response mine(Call call) {
    List<String> keys = call.list("permissions");
    if (keys.isEmpty()) {
      throw Refused.because(400, "The 'permissions' query parameter is required.");
    }
    Optional<Project> project = context(call);
    ObjectNode node = Json.object();
    ObjectNode shown = node.putObject("permissions");
    for (String key : keys) {
      shown.set(key, mine(call, permission(key), project));
    }
    return Response.json(node);
  }

  private static Permission permission(String key) {
    return Arrays.stream(Permission.values())
        .filter(p -> p.name().equals(key))
        .findFirst()
        .orElseThrow(() -> Refused.because(400, "Unrecognized permission: " + key));
  }

  /** The project the question is about; without one a permission counts if held in any project. */
  private static Optional<Project> context(Call call) {
    Optional<String> issue = call.param("issueKey").or(() -> call.param("issueId"));
    if (issue.isPresent()) {
      return Optional.of(call.find(issue.get()).orElseThrow(Refused::noIssue).project());
    }
    Optional<String> project = call.param("projectKey").or(() -> call.param("projectId"));
    return project.map(
        key ->
            call.findProject(key)
                .orElseThrow(
                    () ->
                        Refused.because(404, "No project could be found with key '" + key + "'.")));
  }

  private static JsonNode mine(Call call, Permission permission, Optional<Project> project) {
    boolean held =
        permission.global()
            ? call.may(permission)
            : project
                .map(p -> call.may(permission, p))
                .orElseGet(
                    () ->
                        call.site().catalogue().projects().stream()
                            .anyMatch(p -> call.may(permission, p)));
    return Json.object()
        .put("id", Integer.toString(permission.ordinal()))
        .put("key", permission.name())
        .put("name", permission.title())
        .put("type", permission.global() ? "GLOBAL" : "PROJECT")
        .put("description", "")
        .put("havePermission", held);
  }

  private Response check(Call call) {
    Body body = call.body().only("accountId", "globalPermissions", "projectPermissions");
    Account account = subject(call, body);
    ObjectNode node = Json.object();
    node.set("globalPermissions", Json.strings(globals(call, body, account)));
    var grants = node.putArray("projectPermissions");
    for (JsonNode item : body.list("projectPermissions")) {
      Body asked = Body.of("projectPermissions", item).only("issues", "projects", "permissions");
      for (String key : asked.strings("permissions")) {
        grants.add(granted(call, asked, account, permission(key)));
      }
    }
    return Response.json(node);
  }

  /** The app's server may ask about anyone, everybody else only about themselves. */
  private static Account subject(Call call, Body body) {
    Optional<String> id = body.text("accountId");
    boolean other = id.isPresent() && !id.get().equals(call.account().accountId());
    boolean appServer = call.caller().appKey().isPresent() && call.account().app();
    if (other && !appServer && !call.administers()) {
      throw Refused.because(403, "You do not have permission to check permissions of other users.");
    }
    return id.map(
            i ->
                call.site()
                    .directory()
                    .byId(i)
                    .orElseThrow(() -> Refused.because(400, "The user does not exist.")))
        .orElse(call.account());
  }

  private static List<String> globals(Call call, Body body, Account account) {
    return body.strings("globalPermissions").stream()
        .filter(key -> call.site().permissions().has(account, permission(key)))
        .toList();
  }

  private static ObjectNode granted(Call call, Body asked, Account account, Permission permission) {
    Permissions permissions = call.site().permissions();
    List<Long> projects = limited(asked.numbers("projects"));
    List<Long> issues = limited(asked.numbers("issues"));
    ObjectNode node = Json.object().put("permission", permission.name());
    var grantedProjects = node.putArray("projects");
    projects.stream()
        .filter(
            id ->
                call.site()
                    .catalogue()
                    .project(Long.toString(id))
                    .filter(p -> permissions.has(account, permission, p))
                    .isPresent())
        .forEach(grantedProjects::add);
    var grantedIssues = node.putArray("issues");
    issues.stream()
        .filter(
            id ->
                call.site()
                    .issues()
                    .byId(id)
                    .map(Issue::project)
                    .filter(p -> permissions.has(account, permission, p))
                    .isPresent())
        .forEach(grantedIssues::add);
    return node;
  }

  private static List<Long> limited(List<Long> ids) {
    if (ids.size() > MOST) {
      throw Refused.because(400, "A maximum of 1000 projects and 1000 issues can be checked.");
    }
    return ids;
  }
}
