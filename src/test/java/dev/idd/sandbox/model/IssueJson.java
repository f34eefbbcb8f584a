package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;

/** An issue as Jira writes it; version 3 has rich text as ADF, version 2 as text. */
public final class IssueJson {
  private final JiraSite site;
  private final boolean adf;
  private final ValueJson values;

  private IssueJson(JiraSite site, boolean adf) {
    this.site = site;
    this.adf = adf;
    this.values = new ValueJson(site, this);
  }

  public static IssueJson v3(JiraSite site) {
    return new IssueJson(site, true);
  }

  public static IssueJson v2(JiraSite site) {
    return new IssueJson(site, false);
  }

  /** With all its fields. */
  public ObjectNode issue(Issue issue) {
    return issue(issue, site.catalogue().fields().all());
  }

  /** With some of its fields. */
  public ObjectNode issue(Issue issue, Collection<Field> fields) {
    ObjectNode node = Json.object().put("id", Long.toString(issue.id()));
    node.put("key", issue.key()).put("self", self("issue", issue.id()));
    ObjectNode shown = node.putObject("fields");
    fields.forEach(field -> shown.set(field.id(), field(issue, field)));
    return node;
  }

  /** The few fields a link or a property event shows of an issue. */
  public ObjectNode brief(Issue issue) {
    Fields fields = site.catalogue().fields();
    return issue(
        issue,
        java.util.List.of(
            fields.get("summary"),
            fields.get("status"),
            fields.get("priority"),
            fields.get("issuetype")));
  }

  public JsonNode field(Issue issue, Field field) {
    return switch (field.type()) {
      case LINKS -> Json.array(issue.links(), link -> link(link, issue));
      case COMMENTS -> comments(issue);
      case RANK -> TextNode.valueOf("0|%s:".formatted(lexo(issue.rank())));
      default -> value(field, issue.value(field.id()));
    };
  }

  private JsonNode value(Field field, Object value) {
    if (value == null) {
      boolean emptyList = field.type().many() && field.type() != FieldType.SPRINTS;
      return emptyList ? Json.array() : NullNode.getInstance();
    }
    return values.of(value, adf);
  }

  /** A link, as this issue shows it: with the other issue only. */
  public ObjectNode link(IssueLink link, Issue seenFrom) {
    ObjectNode node = linkHead(link);
    String side = link.source().id() == seenFrom.id() ? "outwardIssue" : "inwardIssue";
    Issue other = link.source().id() == seenFrom.id() ? link.destination() : link.source();
    node.set(side, brief(other));
    return node;
  }

  /** A link by itself, with both its issues. */
  public ObjectNode link(IssueLink link) {
    ObjectNode node = linkHead(link);
    node.set("inwardIssue", brief(link.source()));
    node.set("outwardIssue", brief(link.destination()));
    return node;
  }

  private ObjectNode linkHead(IssueLink link) {
    ObjectNode node = Json.object().put("id", Long.toString(link.id()));
    node.put("self", self("issueLink", link.id()));
    node.set("type", linkType(link.type()));
    return node;
  }

  public ObjectNode linkType(IssueLinkType type) {
    return Json.object()
        .put("id", type.id())
        .put("name", type.name())
        .put("inward", type.inward())
        .put("outward", type.outward())
        .put("self", self("issueLinkType", type.id()));
  }

  public ObjectNode comment(Issue issue, Comment comment) {
    ObjectNode node = Json.object().put("id", Long.toString(comment.id()));
    node.put("self", self("issue/" + issue.id() + "/comment", comment.id()));
    node.set("author", user(comment.author()));
    node.set("body", values.of(comment.body(), adf));
    node.set("updateAuthor", user(comment.author()));
    node.put("created", Json.time(comment.created())).put("updated", Json.time(comment.created()));
    return node.put("jsdPublic", true);
  }

  private ObjectNode comments(Issue issue) {
    ObjectNode page = Json.object();
    page.set("comments", Json.array(issue.comments(), c -> comment(issue, c)));
    page.put("self", self("issue/" + issue.id(), "comment"));
    int total = issue.comments().size();
    return page.put("maxResults", total).put("total", total).put("startAt", 0);
  }

  public ObjectNode user(Account account) {
    return values.user(account);
  }

  public ValueJson values() {
    return values;
  }

  String self(String resource, Object id) {
    return site.baseUrl() + "/rest/api/" + (adf ? "3" : "2") + "/" + resource + "/" + id;
  }

  private static String lexo(double rank) {
    return Long.toString(Math.round((rank + 1e9) * 1024), 36);
  }
}
