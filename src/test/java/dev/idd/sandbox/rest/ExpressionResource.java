package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.expression.Analysis;
import dev.idd.sandbox.expression.Check;
import dev.idd.sandbox.expression.Costs;
import dev.idd.sandbox.expression.Evaluation;
import dev.idd.sandbox.expression.ExpressionFailed;
import dev.idd.sandbox.expression.Finding;
import dev.idd.sandbox.expression.JiraExpressions;
import dev.idd.sandbox.expression.Limits;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.server.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Analyses and evaluates Jira expressions for the caller. */
final class ExpressionResource {
  private final JiraSite site;

  ExpressionResource(JiraSite site) {
    this.site = site;
  }

  void routes(Route.Table table) {
    table
        .on("POST", "/rest/api/3/expression/analyse?check", "READ", this::analyse)
        .on("POST", "/rest/api/3/expression/evaluate?expand", "READ", this::evaluate);
  }

  private Response analyse(Call call) {
    String check = call.param("check").orElse("syntax");
    if (!Set.of("syntax", "type", "complexity").contains(check)) {
      throw Refused.because(400, "The check must be one of syntax, type, complexity.");
    }
    Body body = call.body().only("expressions", "contextVariables");
    List<String> expressions = body.strings("expressions");
    if (expressions.isEmpty()) {
      throw new Malformed("no expressions");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    body.object("contextVariables")
        .ifPresent(
            given ->
                given
                    .node()
                    .properties()
                    .forEach(v -> variables.put(v.getKey(), v.getValue().asText())));
    Check depth = Check.valueOf(check.toUpperCase(Locale.ROOT));
    ObjectNode node = Json.object();
    node.set(
        "results",
        Json.array(expressions, e -> analysis(JiraExpressions.analyse(e, depth, variables))));
    return Response.json(node);
  }

  private static ObjectNode analysis(Analysis analysis) {
    ObjectNode node = Json.object().put("expression", analysis.expression());
    node.put("valid", analysis.valid());
    if (analysis.type() != null) {
      node.put("type", analysis.type());
    }
    if (!analysis.errors().isEmpty()) {
      node.set("errors", Json.array(analysis.errors(), ExpressionResource::finding));
    }
    if (analysis.complexity() != null) {
      ObjectNode complexity = node.putObject("complexity");
      complexity.put("expensiveOperations", analysis.complexity().expensiveOperations());
      complexity.set("variables", Json.tree(analysis.complexity().variables()));
    }
    return node;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = Json.object().put("message", finding.message());
    node.put("type", finding.kind().name().toLowerCase(Locale.ROOT));
    if (finding.line() != null && finding.column() != null) {
      node.put("line", finding.line()).put("column", finding.column());
    }
    if (finding.expression() != null) {
      node.put("expression", finding.expression());
    }
    return node;
  }

  private Response evaluate(Call call) {
    Set<String> expand = Expand.of(call.list("expand"), "meta.complexity");
    Body body = call.body().only("expression", "context");
    String expression = body.text("expression").orElseThrow(() -> new Malformed("no expression"));
    Entities entities = new Entities(site, call.account());
    Map<String, Object> context = context(call, body, entities);
    try {
      Evaluation evaluation = JiraExpressions.evaluate(expression, context, entities.world());
      ObjectNode node = Json.object();
      node.set("value", Json.tree(evaluation.json()));
      if (!expand.isEmpty()) {
        node.putObject("meta").set("complexity", complexity(evaluation.costs()));
      }
      return Response.json(node);
    } catch (ExpressionFailed failed) {
      throw Refused.because(400, failed.getMessage());
    }
  }

  private Map<String, Object> context(Call call, Body body, Entities entities) {
    Map<String, Object> context = new HashMap<>();
    context.put("user", entities.user(call.account()));
    body.object("context").ifPresent(given -> fill(call, given, entities, context));
    return context;
  }

  private void fill(Call call, Body given, Entities entities, Map<String, Object> context) {
    given.only(
        "issue",
        "project",
        "custom",
        "sprint",
        "board",
        "issues",
        "customerRequest",
        "serviceDesk");
    given.object("issue").ifPresent(i -> context.put("issue", issue(call, i, entities)));
    given
        .object("project")
        .ifPresent(
            p ->
                context.put(
                    "project",
                    call.findProject(idOrKey(p.only("id", "key")))
                        .map(entities::project)
                        .orElseThrow(() -> Refused.because(404, "The project does not exist."))));
    given.number("sprint").ifPresent(id -> context.put("sprint", sprint(call, id, entities)));
    given.number("board").ifPresent(id -> context.put("board", board(call, id, entities)));
    given
        .object("custom")
        .ifPresent(
            custom ->
                custom
                    .node()
                    .properties()
                    .forEach(v -> context.put(v.getKey(), custom(call, v.getValue(), entities))));
    if (given.node().has("issues")) {
      throw new Malformed("the sandbox evaluates no expression over the issues of a query");
    }
  }

  private static Object custom(Call call, JsonNode variable, Entities entities) {
    if (variable.isArray()) {
      List<Object> all = new java.util.ArrayList<>();
      variable.forEach(item -> all.add(custom(call, item, entities)));
      return all;
    }
    Body body = Body.of("custom", variable).only("type", "value", "id", "key", "accountId");
    return switch (body.text("type").orElse("")) {
      case "json" -> body.any("value").map(Json::plain).orElse(null);
      case "issue" -> issue(call, body, entities);
      case "user" ->
          call.site()
              .directory()
              .byId(body.text("accountId").orElse(""))
              .map(entities::user)
              .orElseThrow(() -> Refused.because(404, "The user does not exist."));
      default -> throw new Malformed("a custom variable has no known type");
    };
  }

  private static Entity issue(Call call, Body body, Entities entities) {
    return call.find(idOrKey(body))
        .map(entities::issue)
        .orElseThrow(dev.idd.sandbox.model.Refused::noIssue);
  }

  private static String idOrKey(Body body) {
    boolean both = body.node().has("id") && body.node().has("key");
    if (both) {
      throw Refused.because(400, "Only one of id and key may be given.");
    }
    return body.node().has("id")
        ? body.node().get("id").asText()
        : body.node().path("key").asText();
  }

  private static Entity sprint(Call call, long id, Entities entities) {
    return call.site()
        .catalogue()
        .sprint(id)
        .filter(s -> call.may(Permission.BROWSE_PROJECTS, s.board().project()))
        .map(entities::sprint)
        .orElseThrow(() -> Refused.because(404, "Sprint does not exist."));
  }

  private static Entity board(Call call, long id, Entities entities) {
    return call.site()
        .catalogue()
        .board(id)
        .filter(b -> call.may(Permission.BROWSE_PROJECTS, b.project()))
        .map(entities::board)
        .orElseThrow(() -> Refused.because(404, "Board does not exist."));
  }

  private static ObjectNode complexity(Costs costs) {
    ObjectNode node = Json.object();
    node.set("steps", spent(costs.steps(), Limits.STEPS));
    node.set(
        "expensiveOperations", spent(costs.expensiveOperations(), Limits.EXPENSIVE_OPERATIONS));
    node.set("beans", spent(costs.beans(), Limits.BEANS));
    node.set("primitiveValues", spent(costs.primitiveValues(), Limits.PRIMITIVE_VALUES));
    return node;
  }

  private static ObjectNode spent(int value, int limit) {
    return Json.object().put("value", value).put("limit", limit);
  }
}
