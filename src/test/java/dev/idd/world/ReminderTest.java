package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.Notification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A rule names the steward of a new incident, and Jira is asked to remind them. */
class ReminderTest {
  @RegisterExtension static final World world = World.of("idd.reminders.every=1s");

  @Test
  void theStewardByRuleIsRemindedOfTheReview() {
    WorkedOff.await(world);
    var settings = "/api/projects/OPS/people/settings";
    var steward =
        world
            .jira()
            .site()
            .locked(() -> world.jira().site().directory().named("steward").orElseThrow());
    var choices =
        (ObjectNode) world.api("project-admin").get(settings).expecting(200).json().path("choices");
    var rule = Json.object().put("rule", "rotation").put("turn", "week");
    rule.putArray("accounts").add(steward.accountId());
    choices.set("steward", rule);
    ((ObjectNode) choices.path("reminders")).put("reviewDueHours", 72);
    var body = Json.object().put("version", 0);
    body.set("choices", choices);
    world.api("project-admin").put(settings, body).expecting(200);

    var incident = Incident.resolved(world);

    world.awaitThat(() -> assertThat(extract(incident)).isEqualTo(steward.accountId()));
    world.awaitThat(() -> assertThat(reminders(incident)).hasSize(1));
    var sent = reminders(incident).get(0);
    assertThat(sent.to()).isEqualTo("steward");
    assertThat(sent.subject()).isEqualTo("[IDD] " + incident.key() + ": the review is due soon");
    assertThat(sent.text()).contains(world.jiraUrl() + "/browse/" + incident.key());
  }

  private static String extract(Incident incident) {
    return world
        .api("responder")
        .get("/api/incidents/" + incident.key() + "/extract")
        .expecting(200)
        .json()
        .path("steward")
        .path("accountId")
        .asText();
  }

  private static List<Notification> reminders(Incident incident) {
    var site = world.jira().site();
    return site.locked(
        () ->
            site.notifications().stream()
                .filter(one -> one.issue().equals(incident.key()))
                .toList());
  }
}
