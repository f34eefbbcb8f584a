package dev.idd.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Actor;
import dev.idd.sandbox.model.Json;
import dev.idd.sandbox.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostApiTest {
  private static final String LOZENGE =
      "com.atlassian.jira.issue:" + HostWorld.KEY + ":idd-gate:status";

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
  void framesThePanelForTheIssueAndThePerson() throws Exception {
    JsonNode frame = read("/sandbox/host/frame?module=idd-panel&issueKey=OPS-1", world.responder);

    assertThat(frame.path("url").asText())
        .startsWith(world.appUrl() + "/pages/panel?issueKey=OPS-1&");
    assertThat(frame.path("url").asText()).contains("xdm_e=http%3A%2F%2Flocalhost%3A8090");
    assertThat(frame.path("moduleType").asText()).isEqualTo("jiraIssueContents");
    assertThat(frame.path("addonKey").asText()).isEqualTo(HostWorld.KEY);
    assertThat(frame.at("/productContext/issue/key").asText()).isEqualTo("OPS-1");
    assertThat(frame.at("/productContext/project/key").asText()).isEqualTo("OPS");
    var token = SignedJWT.parse(frame.path("url").asText().replaceFirst(".*jwt=", ""));
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(world.responder.accountId());
  }

  @Test
  void givesThePanelATokenWithItsContext() throws Exception {
    Response token =
        world.get("/sandbox/host/token?module=idd-panel&issueKey=OPS-1", world.responder);

    var claims = SignedJWT.parse(token.text()).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(world.responder.accountId());
    assertThat(claims.getClaim("qsh")).isEqualTo("context-qsh");
    assertThat(claims.getClaims().get("context").toString()).contains("OPS-1");
  }

  @ParameterizedTest
  @CsvSource({
    "frame?module=idd-panel&issueKey=OPS-1, outsider, 404",
    "token?module=idd-panel&issueKey=OPS-1, outsider, 404",
    "pulse?issueKey=OPS-1, outsider, 404",
    "frame?module=idd-panel&issueKey=OPS-99, responder, 404",
    "frame?module=no-such&issueKey=OPS-1, responder, 404",
    "frame?module=idd-insights&projectKey=OPS, outsider, 404",
    "frame?module=idd-settings&projectKey=OPS, responder, 403",
    "frame?module=idd-settings&projectKey=OPS, jira-admin, 200",
    "frame?module=idd-site, responder, 403",
    "frame?module=idd-site, jira-admin, 200",
    "frame?module=idd-insights&projectKey=OPS, responder, 200",
    "frame?module=idd-portfolio, outsider, 200",
    "frame?module=idd-gadget-yield&dashboardId=10100&itemId=1, responder, 404",
    "dashboard?id=1, responder, 404",
    "board?projectKey=OPS, responder, 404",
    "nothing, responder, 404"
  })
  void showsOnlyWhatTheAccountMaySee(String target, String account, int status) {
    Account person = world.site.directory().named(account).orElseThrow();

    Response answer = world.get("/sandbox/host/" + target, person);

    assertThat(answer.status()).isEqualTo(status);
    if (status != 200) {
      assertThat(Json.read(answer.text()).path("errorMessages")).isNotEmpty();
    }
  }

  @Test
  void tellsAGadgetWhereItIs() {
    String add = "{\"module\":\"idd-gadget-yield\"}";
    var dashboard =
        Json.read(world.ask("POST", "/sandbox/host/dashboard/items", world.responder, add).text());
    String id = dashboard.path("id").asText();
    String item = dashboard.at("/items/0/id").asText();
    var where = "&dashboardId=" + id + "&itemId=" + item;

    var frame = read("/sandbox/host/frame?module=idd-gadget-yield" + where, world.outsider);

    assertThat(frame.path("url").asText())
        .contains("show=yield&dashboardId=" + id + "&itemId=" + item);
    assertThat(dashboard.path("mayEdit").asBoolean()).isTrue();
    assertThat(read("/sandbox/host/dashboard?id=" + id, world.outsider).path("mayEdit").asBoolean())
        .isFalse();
  }

  @Test
  void tellsThePageWhatTheAppAdds() {
    JsonNode site = read("/sandbox/host/site", world.responder);

    assertThat(site.at("/account/name").asText()).isEqualTo("responder");
    assertThat(site.at("/app/issueContents/0/key").asText()).isEqualTo("idd-panel");
    assertThat(site.at("/app/issueContexts/0/label").asText()).isEqualTo("IDD gate");
    assertThat(site.at("/app/issueContexts/0/icon").asText()).startsWith(world.appUrl());
    assertThat(site.at("/projects/0/key").asText()).isEqualTo("OPS");
    assertThat(read("/sandbox/host/site", world.outsider).path("projects")).isEmpty();
  }

  @Test
  void showsTheLozengeTheAppPublished() {
    assertThat(pulse().path("lozenges")).isEmpty();
    var value = "{\"type\":\"lozenge\",\"value\":{\"label\":\"Blocked\",\"type\":\"removed\"}}";
    world
        .site
        .changes()
        .setProperty(Actor.of(world.responder), world.incident, LOZENGE, Json.read(value));

    assertThat(pulse().at("/lozenges/idd-gate/label").asText()).isEqualTo("Blocked");
  }

  @Test
  void noticesThatTheIssueMoved() {
    String before = pulse().path("revision").asText();
    assertThat(pulse().path("revision").asText()).isEqualTo(before);

    var close = world.workflow.transition("31").orElseThrow();
    world
        .site
        .changes()
        .transition(Actor.of(world.admin), world.incident, close, java.util.Map.of());

    assertThat(pulse().path("revision").asText()).isNotEqualTo(before);
  }

  private JsonNode pulse() {
    return read("/sandbox/host/pulse?issueKey=OPS-1", world.responder);
  }

  private JsonNode read(String target, Account person) {
    Response answer = world.get(target, person);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/json;charset=UTF-8")
        .containsEntry("Cache-Control", "no-store");
    return Json.read(answer.text());
  }
}
