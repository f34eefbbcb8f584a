package dev.idd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.connect.spring.AtlassianHost;
import com.atlassian.connect.spring.AtlassianHostRepository;
import com.atlassian.connect.spring.AtlassianHostRestClients;
import com.atlassian.connect.spring.AtlassianHostUser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.connect.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.client.RestClient;

/** The app and the Jira find each other. */
class WorldTest {
  @RegisterExtension static final World world = World.of();

  @Test
  void installsTheAppAndKnowsItsPages() {
    var descriptor = world.jira().addon().installation().orElseThrow().descriptor();

    assertThat(descriptor.baseUrl()).isEqualTo(world.appUrl().toString());
    assertThat(descriptor.module("idd-panel")).isPresent();
    assertThat(world.as("steward").get("/rest/api/3/issue/OPS-1").status()).isEqualTo(200);
  }

  @Test
  void letsNobodyIntoTheAppWithoutAToken() {
    assertThat(world.anonymous().get("/api/issues/OPS-1").status()).isEqualTo(401);
  }

  @Test
  void tellsTheAppWhatHappens() throws Exception {
    world
        .as("steward")
        .put("/rest/api/3/issue/OPS-1", "{\"fields\": {\"labels\": [\"told\"]}}")
        .expecting(204);

    assertThat(world.jira().webhooks().awaitQuiet(Duration.ofSeconds(10))).isTrue();
    assertThat(world.jira().webhooks().log())
        .isNotEmpty()
        .allMatch(delivery -> delivery.outcome() == Delivery.Outcome.DELIVERED);
  }

  @Test
  void shutsTheWayIntoClosedWithTheRuleOfTheApp() {
    var refused =
        world
            .as("steward")
            .post("/rest/api/3/issue/OPS-1/transitions", "{\"transition\": {\"id\": \"31\"}}")
            .expecting(400);
    // Which of the two depends on whether the app has judged the issue by now.
    assertThat(refused.json().path("errorMessages").path(0).asText())
        .containsAnyOf("IDD has not judged this issue yet", "Before closing OPS-1");
  }

  @Test
  void believesTheSignatureOfAtlassiansLibraryOnAnAwkwardQuery() {
    var signed = world.bean(AtlassianHostRestClients.class).authenticatedAsAddon(host());
    var jira = RestClient.builder(signed).baseUrl(world.jiraUrl().toString()).build();
    var jql = "project = OPS AND text ~ \"ü+x & y, {z}\" ORDER BY created";

    var found =
        jira.get()
            .uri("/rest/api/3/search/jql?jql={jql}&fields=id,key&maxResults=5", jql)
            .retrieve()
            .body(JsonNode.class);
    assertThat(found.path("issues").isArray()).isTrue();
  }

  @Test
  void letsTheAppActAsAPerson() {
    var steward = world.jira().site().directory().named("steward").orElseThrow();
    var user = AtlassianHostUser.builder(host()).withUserAccountId(steward.accountId()).build();
    var signed = world.bean(AtlassianHostRestClients.class).authenticatedAs(user);

    var myself = signed.getForObject(world.jiraUrl() + "/rest/api/3/myself", JsonNode.class);
    assertThat(myself.path("accountId").asText()).isEqualTo(steward.accountId());
  }

  private static AtlassianHost host() {
    var clientKey = world.jira().addon().installation().orElseThrow().clientKey();
    return world.bean(AtlassianHostRepository.class).findById(clientKey).orElseThrow();
  }

  @Test
  void trustsANewSecretAfterInstallingAgain() {
    world.control().post("/sandbox/install").expecting(200);

    world.api("steward").get("/api/issues/OPS-1").expecting(200);
  }

  @Test
  void letsTheAppActAsAPersonAfterAReset() {
    world.api("steward").get("/api/issues/OPS-1").expecting(200);
    world.control().post("/sandbox/reset").expecting(204);

    world.api("steward").get("/api/issues/OPS-1").expecting(200);
  }
}
