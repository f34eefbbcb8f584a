package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Adf;
import dev.idd.sandbox.model.Comment;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;

/** The comments of an issue. */
final class CommentResource {
  private final JiraSite site;
  private final IssueJson json;

  CommentResource(JiraSite site) {
    this.site = site;
    this.json = IssueJson.v3(site);
  }

  void routes(Route.Table table) {
    String comments = "/rest/api/3/issue/{issueIdOrKey}/comment";
    table
        .on("GET", comments + "?startAt&maxResults&orderBy&expand", "READ", this::list)
        .on("POST", comments + "?expand", "WRITE", this::add);
  }

  private Response list(Call call) {
    Issue issue = call.issue();
    return Response.json(
        Page.of(call, issue.comments(), 50, 100)
            .named("comments", comment -> json.comment(issue, comment)));
  }

  private Response add(Call call) {
    Issue issue = call.issue();
    call.require(
        Permission.ADD_COMMENTS,
        issue.project(),
        400,
        "You do not have the permission to comment on this issue.");
    JsonNode text = document(call.body().only("body", "visibility", "properties"));
    Comment comment = site.changes().comment(call.actor(), issue, text);
    return Response.json(201, json.comment(issue, comment));
  }

  /** The body of a comment, which has to be a document with something in it. */
  static JsonNode document(Body comment) {
    JsonNode body =
        comment
            .any("body")
            .orElseThrow(() -> Refused.field("comment", "Comment body can not be empty!"));
    if (!Adf.valid(body)) {
      throw Refused.field("comment", "Comment body is not valid!");
    }
    if (Adf.plainText(body).isEmpty()) {
      throw Refused.field("comment", "Comment body can not be empty!");
    }
    return body;
  }
}
