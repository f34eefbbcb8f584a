package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.jql.Jql;
import dev.idd.sandbox.jql.JqlQuery;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Sprint;
import dev.idd.sandbox.model.SprintJson;
import dev.idd.sandbox.server.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Issues as the Agile operations list them: ranked, by offset, rich text as text. */
final class AgileIssues {
  static final String PARAMS = "?startAt&maxResults&jql&validateQuery&fields&expand";
  private final JiraSite site;

  AgileIssues(JiraSite site) {
    this.site = site;
  }

  Response page(Call call, Stream<Issue> candidates) {
    Optional<JqlQuery> query =
        call.param("jql").map(jql -> Jql.parse(jql, new SiteFields(site, call.account())));
    List<Issue> found =
        candidates
            .filter(call::sees)
            .filter(i -> query.map(q -> q.matches(new IssueSubject(i))).orElse(true))
            .sorted(Comparator.comparingDouble(Issue::rank))
            .toList();
    FieldChoice fields =
        FieldChoice.of(
            call,
            call.list("fields").stream().filter(name -> !name.equals("sprint")).toList(),
            "*navigable");
    ObjectNode page = Page.of(call, found, 50, 100).named("issues", i -> json(i, fields));
    return Response.json(page.put("expand", "schema,names"));
  }

  private ObjectNode json(Issue issue, FieldChoice choice) {
    ObjectNode node = IssueJson.v2(site).issue(issue, choice.fields());
    node.put("self", site.baseUrl() + "/rest/agile/1.0/issue/" + issue.id());
    ObjectNode fields = (ObjectNode) node.get("fields");
    fields.set(
        "sprint",
        issue
            .openSprint()
            .map(s -> (com.fasterxml.jackson.databind.JsonNode) SprintJson.of(s, site.baseUrl()))
            .orElse(com.fasterxml.jackson.databind.node.NullNode.getInstance()));
    fields.set(
        "closedSprints",
        dev.idd.sandbox.model.Json.array(
            issue.sprints().stream().filter(s -> s.state() == Sprint.State.CLOSED).toList(),
            s -> SprintJson.of(s, site.baseUrl())));
    return node;
  }
}
