package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.IssueJson;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.server.Response;
import java.util.List;
import java.util.Map;

/** The transitions of an issue. None of them has a screen, so none takes fields. */
final class TransitionResource {
  private final JiraSite site;

  TransitionResource(JiraSite site) {
    this.site = site;
  }

  void routes(Route.Table table) {
    String transitions = "/rest/api/3/issue/{issueIdOrKey}/transitions";
    table
        .on(
            "GET",
            transitions
                + "?expand&transitionId&skipRemoteOnlyCondition&includeUnavailableTransitions"
                + "&sortByOpsBarAndStatus",
            "READ",
            this::list)
        .on("POST", transitions, "WRITE", this::transition);
  }

  private Response list(Call call) {
    Expand.of(call.list("expand"), "transitions.fields");
    ArrayNode transitions = available(call, call.issue());
    call.param("transitionId")
        .ifPresent(id -> transitions.removeIf(t -> !t.path("id").asText().equals(id)));
    ObjectNode node = Json.object().put("expand", "transitions");
    node.set("transitions", transitions);
    return Response.json(node);
  }

  /** What the caller could do with the issue now. */
  static ArrayNode available(Call call, Issue issue) {
    IssueJson json = IssueJson.v3(call.site());
    return Json.array(
        possible(call, issue),
        transition -> {
          ObjectNode node = Json.object().put("id", transition.id()).put("name", transition.name());
          node.set("to", json.values().status(transition.to()));
          node.put("hasScreen", false).put("isGlobal", transition.global());
          node.put("isInitial", false).put("isAvailable", true).put("isConditional", false);
          node.put("looped", false).putObject("fields");
          return node;
        });
  }

  static List<Transition> possible(Call call, Issue issue) {
    return call.may(Permission.TRANSITION_ISSUES, issue.project())
        ? issue.project().workflow(issue.type()).from(issue.status())
        : List.of();
  }

  private Response transition(Call call) {
    Issue issue = call.issue();
    Body body = call.body().only("transition", "fields", "update", "historyMetadata", "properties");
    String id =
        body.object("transition")
            .flatMap(t -> t.only("id", "looped").text("id"))
            .orElseThrow(() -> Refused.because(400, "Missing 'transition' identifier"));
    Transition transition =
        possible(call, issue).stream()
            .filter(t -> t.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    Refused.because(
                        400, "Transition id '" + id + "' is not valid for this issue."));
    refuseFields(call, body);
    site.changes().transition(IssueEditResource.actor(call, body), issue, transition, Map.of());
    return Response.empty(204);
  }

  private static void refuseFields(Call call, Body body) {
    for (String part : List.of("fields", "update")) {
      body.object(part)
          .filter(given -> !given.node().isEmpty())
          .ifPresent(
              given -> {
                String field = given.node().fieldNames().next();
                call.odd().accept("400: '" + field + "' is not on the screen of the transition");
                throw FieldReader.cannotBeSet(field);
              });
    }
  }
}
