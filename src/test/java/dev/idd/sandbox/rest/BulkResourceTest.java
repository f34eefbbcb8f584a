package dev.idd.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Many issues move at once, and each of them is asked for what it would be asked for alone. */
class BulkResourceTest {
  private static final String SUBMIT = "POST /rest/api/3/bulk/issues/transition";
  private final SmallJira jira = new SmallJira();

  @Test
  void movesWhatMayMoveAndSaysWhyTheRestDidNot() {
    var free = jira.anIncident("Payments are down");
    var shut = jira.anIncident("Search is slow");
    var actor = dev.idd.sandbox.model.Actor.of(jira.steward);
    var open = dev.idd.sandbox.model.Json.object().put("open", true);
    jira.site.changes().setProperty(actor, free, "gate", open);

    var progress = closed(free.key(), shut.key(), "OPS-99");

    assertThat(progress.path("status").asText()).isEqualTo("COMPLETE");
    assertThat(progress.path("processedAccessibleIssues").toString())
        .isEqualTo("[" + free.id() + "]");
    assertThat(progress.path("failedAccessibleIssues").path(Long.toString(shut.id()))).hasSize(1);
    assertThat(progress.path("invalidOrInaccessibleIssueCount").asInt()).isEqualTo(1);
    assertThat(free.status().name()).isEqualTo("Closed");
    assertThat(shut.status().name()).isEqualTo("Open");
    assertThat(jira.api.violations().all()).isEmpty();
  }

  @Test
  void saysWhichTransitionIsNone() {
    var incident = jira.anIncident("Payments are down");

    var task = submitted("{'bulkTransitionInputs':[%s]}".formatted(input("77", incident.key())));

    assertThat(progress(task).path("failedAccessibleIssues").toString())
        .contains("Transition id '77' is not valid for this issue.");
  }

  @Test
  void isClosedToApps() {
    jira.anIncident("Payments are down");

    var reply =
        jira.asApp(
            "READ WRITE", SUBMIT, "{'bulkTransitionInputs':[%s]}".formatted(input("21", "OPS-1")));

    assertThat(reply.status()).isEqualTo(403);
  }

  @Test
  void takesNoEmptyListAndKnowsNoOtherTask() {
    assertThat(jira.as("responder", SUBMIT, "{'bulkTransitionInputs':[]}").status()).isEqualTo(400);
    assertThat(jira.as("responder", "GET /rest/api/3/bulk/queue/1").status()).isEqualTo(400);
  }

  private JsonNode closed(String... keys) {
    return progress(submitted("{'bulkTransitionInputs':[%s]}".formatted(input("21", keys))));
  }

  private static String input(String transition, String... keys) {
    return "{'selectedIssueIdsOrKeys':['%s'],'transitionId':'%s'}"
        .formatted(String.join("','", keys), transition);
  }

  private String submitted(String body) {
    var reply = jira.as("responder", SUBMIT, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return SmallJira.json(reply).path("taskId").asText();
  }

  private JsonNode progress(String task) {
    return SmallJira.json(jira.as("responder", "GET /rest/api/3/bulk/queue/" + task));
  }
}
