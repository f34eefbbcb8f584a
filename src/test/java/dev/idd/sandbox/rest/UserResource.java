package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.ValueJson;
import dev.idd.sandbox.server.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** People, known by account id alone; their email only to themselves. */
final class UserResource {
  private final JiraSite site;
  private final ValueJson json;

  UserResource(JiraSite site) {
    this.site = site;
    this.json = IssueJson.v3(site).values();
  }

  void routes(Route.Table table) {
    table
        .on("GET", "/rest/api/3/myself?expand", "READ", this::myself)
        .on("GET", "/rest/api/3/user?accountId&expand", "READ", this::get)
        .on("GET", "/rest/api/3/user/bulk?startAt&maxResults&accountId", "READ", this::bulk)
        .on(
            "GET",
            "/rest/api/3/user/search?query&accountId&startAt&maxResults&property",
            "READ",
            this::search)
        .on(
            "GET",
            "/rest/api/3/user/assignable/search?query&sessionId&accountId&project&issueKey"
                + "&issueId&startAt&maxResults&actionDescriptorId&recommend",
            "READ",
            this::assignable)
        .on(
            "GET",
            "/rest/api/3/user/assignable/multiProjectSearch?query&accountId&projectKeys&startAt"
                + "&maxResults",
            "READ",
            this::assignableInAll);
  }

  private Response myself(Call call) {
    ObjectNode me = json.user(call.account());
    me.put("emailAddress", call.account().email()).put("locale", "en_US");
    return Response.json(me);
  }

  private Response get(Call call) {
    String id =
        call.param("accountId")
            .orElseThrow(() -> Refused.because(400, "The accountId must be provided."));
    return Response.json(
        site.directory()
            .byId(id)
            .map(json::user)
            .orElseThrow(
                () ->
                    Refused.because(
                        404,
                        "Specified user does not exist or you do not have required permissions")));
  }

  private Response bulk(Call call) {
    List<String> ids = call.request().params("accountId");
    if (ids.isEmpty()) {
      throw Refused.because(400, "The accountId must be provided.");
    }
    List<Account> found =
        ids.stream().distinct().map(site.directory()::byId).flatMap(Optional::stream).toList();
    return Response.json(Page.of(call, found, 10, 200).bean(call, json::user));
  }

  private Response search(Call call) {
    List<Account> found =
        site.directory().all().stream().filter(account -> matches(call, account)).toList();
    return listed(call, found);
  }

  private static boolean matches(Call call, Account account) {
    Optional<String> id = call.param("accountId");
    if (id.isPresent()) {
      return account.accountId().equals(id.get());
    }
    String query = call.param("query").orElse("").toLowerCase(Locale.ROOT);
    String name = account.displayName().toLowerCase(Locale.ROOT);
    return name.startsWith(query)
        || Arrays.stream(name.split("[\\s-]+")).anyMatch(word -> word.startsWith(query))
        || account.email().toLowerCase(Locale.ROOT).equals(query);
  }

  private Response assignable(Call call) {
    Project project = project(call);
    return listed(call, assignableIn(call, List.of(project)));
  }

  private static Project project(Call call) {
    Optional<String> issue = call.param("issueKey").or(() -> call.param("issueId"));
    if (issue.isPresent()) {
      return call.find(issue.get()).orElseThrow(Refused::noIssue).project();
    }
    String key =
        call.param("project")
            .orElseThrow(() -> Refused.because(400, "The project or the issue must be provided."));
    return call.findProject(key)
        .orElseThrow(() -> Refused.because(404, "The project '" + key + "' does not exist."));
  }

  private Response assignableInAll(Call call) {
    List<String> keys = call.list("projectKeys");
    if (keys.isEmpty()) {
      throw Refused.because(400, "The projectKeys must be provided.");
    }
    List<Project> projects =
        keys.stream()
            .map(
                key ->
                    call.findProject(key)
                        .orElseThrow(
                            () ->
                                Refused.because(404, "The project '" + key + "' does not exist.")))
            .toList();
    return listed(call, assignableIn(call, projects));
  }

  private List<Account> assignableIn(Call call, List<Project> projects) {
    return site.directory().all().stream()
        .filter(account -> !account.app())
        .filter(
            account ->
                projects.stream()
                    .allMatch(p -> site.permissions().has(account, Permission.ASSIGNABLE_USER, p)))
        .filter(account -> matches(call, account))
        .toList();
  }

  private Response listed(Call call, List<Account> found) {
    return Response.json(Json.array(Page.of(call, found, 50, 1000).items(), json::user));
  }
}
