package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.HistoryJson;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads issues and deletes them. */
final class IssueResource {
  private static final int MOST_FETCHED = 100;
  private final JiraSite site;

  IssueResource(JiraSite site) {
    this.site = site;
  }

  void routes(Route.Table table) {
    String issue = "/rest/api/3/issue/{issueIdOrKey}";
    table
        .on(
            "GET",
            issue + "?fields&fieldsByKeys&expand&properties&updateHistory&failFast",
            "READ",
            this::get)
        .on("DELETE", issue + "?deleteSubtasks", "DELETE", this::delete)
        .on("GET", issue + "/changelog?startAt&maxResults", "READ", this::changelog)
        .on("POST", "/rest/api/3/issue/bulkfetch", "WRITE", this::bulkFetch);
  }

  private Response get(Call call) {
    Issue issue = call.issue();
    Set<String> expand =
        Expand.of(call.list("expand"), "changelog", "names", "transitions", "schema");
    FieldChoice fields = FieldChoice.of(call, call.list("fields"), "*all");
    IssueView view = new IssueView(call, fields, call.list("properties"), expand);
    ObjectNode node = view.of(issue);
    if (expand.contains("names")) {
      node.set("names", view.names());
    }
    if (expand.contains("transitions")) {
      node.set("transitions", TransitionResource.available(call, issue));
    }
    return Response.json(node);
  }

  private Response delete(Call call) {
    Issue issue = call.issue();
    call.require(
        Permission.DELETE_ISSUES,
        issue.project(),
        403,
        "You do not have permission to delete issues in this project.");
    site.changes().delete(call.actor(), issue);
    return Response.empty(204);
  }

  private Response changelog(Call call) {
    IssueJson json = IssueJson.v3(site);
    return Response.json(
        Page.of(call, call.issue().histories(), 100, 100)
            .bean(call, history -> HistoryJson.full(history, json)));
  }

  private Response bulkFetch(Call call) {
    Body body =
        call.body().only("issueIdsOrKeys", "fields", "properties", "expand", "fieldsByKeys");
    List<String> wanted = body.strings("issueIdsOrKeys");
    if (wanted.isEmpty()) {
      throw new Malformed("bulkfetch needs issueIdsOrKeys");
    }
    if (wanted.size() > MOST_FETCHED) {
      throw Refused.because(400, "The maximum number of issues that can be fetched is 100.");
    }
    Set<String> expand = Expand.of(body.strings("expand"), "changelog", "names");
    FieldChoice fields = FieldChoice.of(call, body.strings("fields"), "*navigable");
    IssueView view = new IssueView(call, fields, body.strings("properties"), expand);
    List<JsonNode> found =
        wanted.stream()
            .map(call::find)
            .flatMap(Optional::stream)
            .distinct()
            .sorted(Comparator.comparingLong(Issue::id))
            .<JsonNode>map(view::of)
            .toList();
    ObjectNode node = Json.object();
    node.set("issues", Json.array(found, i -> i));
    node.putArray("issueErrors");
    return Response.json(node);
  }
}
