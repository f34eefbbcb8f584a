package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Creates and edits issues. */
final class IssueEditResource {
  private final JiraSite site;

  IssueEditResource(JiraSite site) {
    this.site = site;
  }

  void routes(Route.Table table) {
    table
        .on("POST", "/rest/api/3/issue?updateHistory", "WRITE", this::create)
        .on(
            "PUT",
            "/rest/api/3/issue/{issueIdOrKey}?notifyUsers&overrideScreenSecurity"
                + "&overrideEditableFlag&returnIssue&expand",
            "WRITE",
            this::edit);
  }

  private Response create(Call call) {
    Body body = call.body().only("fields", "update", "properties", "historyMetadata");
    Body fields = body.object("fields").orElseThrow(() -> new Malformed("no fields"));
    Project project = project(call, fields);
    IssueType type = type(project, fields);
    Map<String, JsonNode> properties = PropertyInput.all(body);
    IssueInput input = IssueInput.read(call, project, null, body);
    if (!input.gives("summary")) {
      input.fail("summary", "You must specify a summary of the issue.");
    }
    input.checked();
    List<LinkInput> links =
        input.links().stream().map(l -> LinkInput.half(call, l.body())).toList();
    Map<String, Object> values = new LinkedHashMap<>(input.values());
    values.put("issuetype", type);
    Issue issue = site.changes().create(actor(call, body), project, values, properties);
    afterwards(call, issue, input, links);
    return Response.json(201, created(issue));
  }

  private ObjectNode created(Issue issue) {
    String self = site.baseUrl() + "/rest/api/3/issue/" + issue.id();
    return Json.object()
        .put("id", Long.toString(issue.id()))
        .put("key", issue.key())
        .put("self", self);
  }

  private static Project project(Call call, Body fields) {
    Optional<Project> project =
        fields.any("project").flatMap(p -> call.findProject(idOr("key", p)));
    Project found =
        project.orElseThrow(() -> Refused.field("project", "Specify a valid project ID or key"));
    if (!call.may(Permission.CREATE_ISSUES, found)) {
      throw Refused.field(
          "project", "You do not have permission to create issues in this project.");
    }
    return found;
  }

  private static IssueType type(Project project, Body fields) {
    if (fields.any("issuetype").isEmpty()) {
      throw Refused.field("issuetype", "Specify an issue type");
    }
    return fields
        .any("issuetype")
        .flatMap(t -> project.issueType(idOr("name", t)))
        .orElseThrow(() -> Refused.field("issuetype", "Specify a valid issue type"));
  }

  private static String idOr(String other, JsonNode node) {
    return node.has("id") ? node.get("id").asText() : node.path(other).asText();
  }

  private Response edit(Call call) {
    Issue issue = call.issue();
    call.require(
        Permission.EDIT_ISSUES,
        issue.project(),
        403,
        "You do not have permission to edit issues in this project.");
    if (call.flag("overrideScreenSecurity") || call.flag("overrideEditableFlag")) {
      throw Refused.because(
          403, "Only apps of Forge or Connect that administer Jira may override.");
    }
    Body body = call.body().only("fields", "update", "properties", "historyMetadata");
    Map<String, JsonNode> properties = PropertyInput.all(body);
    IssueInput input = IssueInput.read(call, issue.project(), issue, body).checked();
    if (input.empty() && properties.isEmpty()) {
      throw Refused.because(400, "one of 'fields' or 'update' required");
    }
    List<LinkInput> links =
        input.links().stream().map(l -> LinkInput.half(call, l.body())).toList();
    site.changes().edit(actor(call, body), issue, input.values());
    properties.forEach((key, value) -> site.changes().setProperty(call.actor(), issue, key, value));
    afterwards(call, issue, input, links);
    return call.flag("returnIssue") ? returned(call, issue) : Response.empty(204);
  }

  private static Response returned(Call call, Issue issue) {
    FieldChoice all = FieldChoice.of(call, List.of(), "*all");
    return Response.json(new IssueView(call, all, List.of(), Set.of()).of(issue));
  }

  /** What can be done only once the issue exists. */
  private void afterwards(Call call, Issue issue, IssueInput input, List<LinkInput> links) {
    links.forEach(
        link ->
            site.changes().link(call.actor(), link.type(), link.source(issue), link.target(issue)));
    input.comments().forEach(comment -> site.changes().comment(call.actor(), issue, comment));
  }

  static Actor actor(Call call, Body body) {
    return call.actor().saying(body.object("historyMetadata").map(Body::node).orElse(null));
  }
}
