package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.IssueLink;
import dev.idd.sandbox.model.IssueLinkType;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.Optional;

/** Links between issues, and their types. */
final class LinkResource {
  private final JiraSite site;
  private final IssueJson json;

  LinkResource(JiraSite site) {
    this.site = site;
    this.json = IssueJson.v3(site);
  }

  void routes(Route.Table table) {
    table
        .on("POST", "/rest/api/3/issueLink", "WRITE", this::create)
        .on("GET", "/rest/api/3/issueLink/{linkId}", "READ", this::get)
        .on("DELETE", "/rest/api/3/issueLink/{linkId}", "DELETE", this::delete)
        .on("GET", "/rest/api/3/issueLinkType", "READ", this::types)
        .on("POST", "/rest/api/3/issueLinkType", "ADMIN", this::createType)
        .on("DELETE", "/rest/api/3/issueLinkType/{issueLinkTypeId}", "ADMIN", this::deleteType);
  }

  private Response create(Call call) {
    Body body = call.body().only("type", "inwardIssue", "outwardIssue", "comment");
    LinkInput link = LinkInput.whole(call, body);
    Optional<JsonNode> comment =
        body.object("comment").map(c -> CommentResource.document(c.only("body", "visibility")));
    Issue source = link.inward().orElseThrow();
    site.changes().link(call.actor(), link.type(), source, link.outward().orElseThrow());
    comment.ifPresent(text -> site.changes().comment(call.actor(), source, text));
    return Response.empty(201);
  }

  private IssueLink link(Call call) {
    return site.issues()
        .link(call.number("linkId"))
        .filter(link -> call.sees(link.source()) && call.sees(link.destination()))
        .orElseThrow(
            () ->
                Refused.because(
                    404, "No issue link with id '" + call.part("linkId") + "' exists."));
  }

  private Response get(Call call) {
    return Response.json(json.link(link(call)));
  }

  private Response delete(Call call) {
    IssueLink link = link(call);
    boolean permitted =
        call.may(Permission.LINK_ISSUES, link.source().project())
            && call.may(Permission.LINK_ISSUES, link.destination().project());
    if (!permitted) {
      throw Refused.because(401, "You do not have permission to delete this link.");
    }
    site.changes().unlink(call.actor(), link);
    return Response.empty(204);
  }

  private Response types(Call call) {
    ObjectNode node = Json.object();
    node.set("issueLinkTypes", Json.array(site.catalogue().linkTypes(), json::linkType));
    return Response.json(node);
  }

  private Response createType(Call call) {
    if (!call.administers()) {
      throw Refused.because(404, "You do not have permission to create issue link types.");
    }
    Body body = call.body().only("name", "inward", "outward");
    String name = body.text("name").orElseThrow(() -> new Malformed("a link type needs a name"));
    if (site.catalogue().linkType(name).isPresent()) {
      throw Refused.because(404, "The issue link type name '" + name + "' is in use.");
    }
    IssueLinkType type =
        site.catalogue()
            .addLinkType(name, body.text("inward").orElse(name), body.text("outward").orElse(name));
    return Response.json(201, json.linkType(type));
  }

  /** The links of a type go with it, and no webhook tells of them. */
  private Response deleteType(Call call) {
    IssueLinkType type =
        site.catalogue()
            .linkType(call.part("issueLinkTypeId"))
            .filter(found -> call.administers())
            .orElseThrow(() -> Refused.because(404, "No issue link type was found."));
    site.quietly(
        () ->
            site.issues().all().stream()
                .flatMap(issue -> issue.links().stream())
                .filter(link -> link.type().equals(type))
                .distinct()
                .toList()
                .forEach(link -> site.changes().unlink(call.actor(), link)));
    site.catalogue().linkTypes().remove(type);
    return Response.empty(204);
  }
}
