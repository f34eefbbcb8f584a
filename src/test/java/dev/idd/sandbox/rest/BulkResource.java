package dev.idd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Issue;
import dev.idd.sandbox.model.JiraSite;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Permission;
import dev.idd.sandbox.model.Refused;
import dev.idd.sandbox.model.Transition;
import dev.idd.sandbox.server.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bulk transitions: a task that moves one issue after the other, each as if it were alone. Here it
 * is over when it has been submitted. No app may call it.
 */
final class BulkResource {
  private static final int MOST = 1_000;
  private static final String CLOSED_TO_APPS = "INACCESSIBLE";

  private final JiraSite site;
  private final Map<String, ObjectNode> tasks = new LinkedHashMap<>();

  BulkResource(JiraSite site) {
    this.site = site;
  }

  void routes(Route.Table table) {
    table
        .on("POST", "/rest/api/3/bulk/issues/transition", CLOSED_TO_APPS, this::submit)
        .on("GET", "/rest/api/3/bulk/queue/{taskId}", CLOSED_TO_APPS, this::progress);
  }

  /** Issues and what shall be done with them. */
  private record Input(List<String> keys, String transitionId) {
    static Input of(JsonNode node) {
      Body body =
          Body.of("bulkTransitionInputs", node).only("selectedIssueIdsOrKeys", "transitionId");
      String id = body.text("transitionId").orElseThrow(() -> new Malformed("no transitionId"));
      return new Input(body.strings("selectedIssueIdsOrKeys"), id);
    }
  }

  private Response submit(Call call) {
    if (!call.may(Permission.BULK_CHANGE)) {
      return refusal(403, "You do not have the permission to change issues in bulk.");
    }
    Body body = call.body().only("bulkTransitionInputs", "sendBulkNotification");
    body.flag("sendBulkNotification");
    List<Input> inputs = body.list("bulkTransitionInputs").stream().map(Input::of).toList();
    int total = inputs.stream().mapToInt(input -> input.keys().size()).sum();
    if (total == 0 || total > MOST) {
      return refusal(400, "Between 1 and 1000 issues can be transitioned at once.");
    }
    String task = Integer.toString(10_000 + tasks.size());
    tasks.put(task, done(call, task, inputs, total));
    return Response.json(201, Json.object().put("taskId", task));
  }

  private ObjectNode done(Call call, String task, List<Input> inputs, int total) {
    String now = site.clock().instant().toString();
    ObjectNode node = Json.object().put("taskId", task).put("status", "COMPLETE");
    node.put("progressPercent", 100).put("totalIssueCount", total);
    node.put("created", now).put("started", now).put("updated", now);
    node.putObject("submittedBy").put("accountId", call.account().accountId());
    node.putArray("processedAccessibleIssues");
    node.put("invalidOrInaccessibleIssueCount", 0);
    for (Input input : inputs) {
      input.keys().forEach(key -> note(node, call, call.find(key), input.transitionId()));
    }
    return node;
  }

  /** Moves one issue and takes down what became of it. */
  private void note(ObjectNode task, Call call, Optional<Issue> found, String transitionId) {
    if (found.isEmpty()) {
      int unknown = task.path("invalidOrInaccessibleIssueCount").asInt();
      task.put("invalidOrInaccessibleIssueCount", unknown + 1);
      return;
    }
    Issue issue = found.get();
    List<String> reasons = move(call, issue, transitionId);
    if (reasons.isEmpty()) {
      task.withArray("processedAccessibleIssues").add(issue.id());
    } else {
      task.withObject("/failedAccessibleIssues")
          .set(Long.toString(issue.id()), Json.strings(reasons));
    }
  }

  /** Why it did not move; empty when it did. */
  private List<String> move(Call call, Issue issue, String transitionId) {
    Optional<Transition> transition =
        TransitionResource.possible(call, issue).stream()
            .filter(one -> one.id().equals(transitionId))
            .findFirst();
    if (transition.isEmpty()) {
      return List.of("Transition id '" + transitionId + "' is not valid for this issue.");
    }
    try {
      site.changes().transition(call.actor(), issue, transition.get(), Map.of());
      return List.of();
    } catch (Refused refused) {
      return refused.messages();
    }
  }

  private Response progress(Call call) {
    if (!call.may(Permission.BULK_CHANGE)) {
      return refusal(401, "You do not have the permission to change issues in bulk.");
    }
    return Optional.ofNullable(tasks.get(call.part("taskId")))
        .map(Response::json)
        .orElseGet(
            () -> refusal(400, "The task associated with this taskId is not a bulk operation."));
  }

  /** Bulk operations tell of errors in a form of their own. */
  private static Response refusal(int status, String message) {
    ObjectNode body = Json.object();
    body.putArray("errors").addObject().put("message", message);
    return Response.json(status, body);
  }
}
