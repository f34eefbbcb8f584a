package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Project;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.model.ValidatorRule;
import dev.idd.sandbox.model.Workflow;
import dev.idd.sandbox.server.Response;
import java.util.List;
import java.util.Set;

/** An app's own rules in the workflows. */
final class WorkflowRuleResource {
  void routes(Route.Table table) {
    table.on(
        "GET",
        "/rest/api/3/workflow/rule/config?startAt&maxResults&types&keys&workflowNames&withTags"
            + "&draft&expand",
        "READ",
        this::list);
  }

  private Response list(Call call) {
    String app =
        call.caller()
            .appKey()
            .orElseThrow(() -> Refused.because(403, "This operation is available to apps only."));
    List<String> types = call.list("types");
    if (types.isEmpty() || !Set.of("postfunction", "condition", "validator").containsAll(types)) {
      throw Refused.because(
          400, "The type of rules must be one of postfunction, condition, validator.");
    }
    boolean transitions = Expand.of(call.list("expand"), "transition").contains("transition");
    List<String> names = call.list("workflowNames");
    List<JsonNode> found =
        call.site().catalogue().projects().stream()
            .map(Project::workflows)
            .flatMap(Set::stream)
            .distinct()
            .filter(w -> types.contains("validator"))
            .filter(w -> names.isEmpty() || names.contains(w.name()))
            .map(w -> workflow(w, app, call.list("keys"), transitions))
            .filter(w -> !w.path("validators").isEmpty())
            .toList();
    return Response.json(Page.of(call, found, 10, 50).bean(call, w -> w));
  }

  private static JsonNode workflow(
      Workflow workflow, String app, List<String> keys, boolean transitions) {
    ObjectNode node = Json.object();
    node.putObject("workflowId").put("name", workflow.name()).put("draft", false);
    node.putArray("postFunctions");
    node.putArray("conditions");
    ArrayNode validators = node.putArray("validators");
    for (Transition transition : workflow.transitions()) {
      transition.validators().stream()
          .filter(rule -> rule.appKey().equals(app))
          .filter(rule -> keys.isEmpty() || keys.contains(rule.moduleKey()))
          .forEach(rule -> validators.add(rule(rule, transition, transitions)));
    }
    return node;
  }

  private static ObjectNode rule(ValidatorRule rule, Transition transition, boolean expanded) {
    ObjectNode node = Json.object().put("id", rule.ruleId()).put("key", rule.moduleKey());
    node.putObject("configuration").put("value", rule.config()).put("disabled", false);
    if (expanded) {
      node.putObject("transition")
          .put("id", Integer.parseInt(transition.id()))
          .put("name", transition.name());
    }
    return node;
  }
}
