package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueLinkType;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import java.util.Optional;

/**
 * A link a request asks for. The {@code inwardIssue} becomes the source, which "blocks", the {@code
 * outwardIssue} the destination, which "is blocked by": that is how Jira does it, whatever the
 * names suggest. A side may be missing when it is the issue at hand.
 */
record LinkInput(IssueLinkType type, Optional<Issue> inward, Optional<Issue> outward) {

  /** With both sides. */
  static LinkInput whole(Call call, Body body) {
    LinkInput link = read(call, body);
    if (link.inward.isEmpty() || link.outward.isEmpty()) {
      throw new Malformed("a link needs inwardIssue and outwardIssue");
    }
    if (link.inward.equals(link.outward)) {
      throw Refused.because(400, "You cannot link an issue to itself.");
    }
    return link;
  }

  /** With one side; the other is the issue being created or edited. */
  static LinkInput half(Call call, Body body) {
    LinkInput link = read(call, body);
    if (link.inward.isPresent() == link.outward.isPresent()) {
      throw new Malformed("a link in an update needs one of inwardIssue and outwardIssue");
    }
    return link;
  }

  private static LinkInput read(Call call, Body body) {
    return new LinkInput(
        type(call, body.object("type").orElseThrow(() -> new Malformed("a link needs a type"))),
        body.object("inwardIssue").map(side -> issue(call, side)),
        body.object("outwardIssue").map(side -> issue(call, side)));
  }

  private static IssueLinkType type(Call call, Body type) {
    JsonNode node = type.only("id", "name", "inward", "outward", "self").node();
    String wanted = node.has("id") ? node.get("id").asText() : node.path("name").asText();
    return call.site()
        .catalogue()
        .linkType(wanted)
        .orElseThrow(
            () -> Refused.because(404, "No issue link type with name '" + wanted + "' found."));
  }

  private static Issue issue(Call call, Body side) {
    JsonNode node = side.only("id", "key", "self", "fields").node();
    Issue issue =
        call.find(node.has("id") ? node.get("id").asText() : node.path("key").asText())
            .orElseThrow(Refused::noIssue);
    call.require(
        Permission.LINK_ISSUES,
        issue.project(),
        404,
        "No Link Issue Permission for issue '" + issue.key() + "'");
    return issue;
  }

  Issue source(Issue other) {
    return inward.orElse(other);
  }

  Issue target(Issue other) {
    return outward.orElse(other);
  }
}
