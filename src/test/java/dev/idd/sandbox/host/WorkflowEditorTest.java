package dev.idd.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.model.ValidatorRule;
import dev.idd.sandbox.server.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowEditorTest {
  private static final String WORKFLOW = "/sandbox/host/workflows/Incident%20workflow";
  private static final String CLOSE = WORKFLOW + "/transitions/31/rules";
  private static final String RULE = "{\"moduleKey\":\"idd-close\",\"config\":\"{\\\"a\\\":1}\"}";

  private final HostWorld world = new HostWorld();

  @BeforeEach
  void install() {
    world.install();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void guardsATransitionWithTheRuleOfTheApp() {
    assertThat(world.ask("POST", CLOSE, world.admin, RULE).status()).isEqualTo(200);

    ValidatorRule rule = onlyRule();
    assertThat(rule.moduleKey()).isEqualTo("idd-close");
    assertThat(rule.appKey()).isEqualTo(HostWorld.KEY);
    assertThat(rule.expression()).contains("issue.properties['idd.gate']");
    assertThat(rule.config()).isEqualTo("{\"a\":1}");
    assertThat(rule.asApp()).isTrue();
    JsonNode shown = Json.read(world.get(WORKFLOW, world.responder).text());
    assertThat(shown.path("mayEdit").asBoolean()).isFalse();
    assertThat(shown.at("/transitions/0/rules/0/name").asText()).startsWith("IDD gate");
  }

  @Test
  void keepsWhatTheAppsPageSaved() {
    world.ask("POST", CLOSE, world.admin, RULE);
    String at = CLOSE + "/" + onlyRule().ruleId();

    world.ask("PUT", at, world.admin, "{\"config\":\"{\\\"b\\\":2}\"}");

    assertThat(onlyRule().config()).isEqualTo("{\"b\":2}");
    String frame =
        "/sandbox/host/frame?module=idd-close&page=edit&workflow=Incident%20workflow&rule="
            + onlyRule().ruleId();
    JsonNode edit = Json.read(world.get(frame, world.admin).text());
    assertThat(edit.path("url").asText()).startsWith(world.appUrl() + "/pages/validator-edit?");
    assertThat(edit.path("workflowConfiguration").asText()).isEqualTo("{\"b\":2}");
  }

  @Test
  void takesTheRuleAwayAgain() {
    world.ask("POST", CLOSE, world.admin, RULE);

    world.ask("DELETE", CLOSE + "/" + onlyRule().ruleId(), world.admin, "");

    assertThat(rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /transitions/31/rules, responder, 403",
    "POST, /transitions/99/rules, jira-admin, 404",
    "PUT, /transitions/31/rules/none, jira-admin, 404",
    "DELETE, /transitions/31/rules/none, jira-admin, 404",
    "POST, '', jira-admin, 405"
  })
  void refusesWhatJiraWouldRefuse(String method, String place, String account, int status) {
    var person = world.site.directory().named(account).orElseThrow();

    Response answer = world.ask(method, WORKFLOW + place, person, RULE);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(rules()).isEmpty();
  }

  private ValidatorRule onlyRule() {
    assertThat(rules()).hasSize(1);
    return rules().get(0);
  }

  private List<ValidatorRule> rules() {
    return world.workflow.transition("31").orElseThrow().validators();
  }
}
