package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Tells the listeners what happened, in the bodies Jira's webhooks have. */
final class Announcements {
  private final JiraSite site;

  Announcements(JiraSite site) {
    this.site = site;
  }

  void issueCreated(Actor actor, Issue issue) {
    tell("jira:issue_created", actor, issue, issueBody(actor, issue, "issue_created"));
  }

  void issueUpdated(Actor actor, Issue issue, History history, String type) {
    ObjectNode body = issueBody(actor, issue, type);
    body.set("changelog", HistoryJson.brief(history));
    tell("jira:issue_updated", actor, issue, body);
  }

  void issueDeleted(Actor actor, Issue issue) {
    tell("jira:issue_deleted", actor, issue, issueBody(actor, issue, "issue_deleted"));
  }

  void commentCreated(Actor actor, Issue issue, Comment comment) {
    ObjectNode body = Json.object();
    ObjectNode told = body.putObject("comment").put("id", Long.toString(comment.id()));
    told.put("body", Adf.plainText(comment.body())).put("created", Json.time(comment.created()));
    told.set("author", json().user(comment.author()));
    body.set("issue", json().brief(issue));
    tell("comment_created", actor, issue, body);
  }

  void linkCreated(Actor actor, IssueLink link) {
    tell("issuelink_created", actor, null, linkBody(link));
  }

  void linkDeleted(Actor actor, IssueLink link) {
    tell("issuelink_deleted", actor, null, linkBody(link));
  }

  void propertySet(Actor actor, Issue issue, String key, JsonNode value) {
    tell("issue_property_set", actor, issue, propertyBody(issue, key, value));
  }

  void propertyDeleted(Actor actor, Issue issue, String key, JsonNode value) {
    tell("issue_property_deleted", actor, issue, propertyBody(issue, key, value));
  }

  void sprint(Actor actor, String event, Sprint sprint) {
    ObjectNode body = Json.object();
    ObjectNode told = SprintJson.of(sprint, site.baseUrl());
    told.put("createdDate", Json.agileTime(sprint.created()));
    body.set("sprint", told);
    tell(event, actor, null, body);
  }

  private ObjectNode issueBody(Actor actor, Issue issue, String type) {
    ObjectNode body = Json.object().put("issue_event_type_name", type);
    body.set("user", json().user(actor.account()));
    body.set("issue", json().issue(issue));
    return body;
  }

  private ObjectNode propertyBody(Issue issue, String key, JsonNode value) {
    ObjectNode body = Json.object();
    body.putObject("property").put("key", key).set("value", value);
    body.set("issue", json().brief(issue));
    return body;
  }

  private ObjectNode linkBody(IssueLink link) {
    ObjectNode body = Json.object();
    ObjectNode told = body.putObject("issueLink").put("id", link.id());
    told.put("sourceIssueId", link.source().id());
    told.put("destinationIssueId", link.destination().id());
    told.putObject("issueLinkType")
        .put("id", Long.parseLong(link.type().id()))
        .put("name", link.type().name())
        .put("outwardName", link.type().outward())
        .put("inwardName", link.type().inward())
        .put("isSubTaskLinkType", false)
        .put("isSystemLinkType", false);
    told.put("systemLink", false);
    return body;
  }

  private IssueJson json() {
    return IssueJson.v2(site);
  }

  private void tell(String event, Actor actor, Issue issue, ObjectNode details) {
    site.tell(
        () -> {
          ObjectNode body = Json.object();
          body.put("timestamp", site.clock().millis()).put("webhookEvent", event);
          body.setAll(details);
          return new SiteEvent(event, body, Optional.ofNullable(issue), actor.trace());
        });
  }
}
