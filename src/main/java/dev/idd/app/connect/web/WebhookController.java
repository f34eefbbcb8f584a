package dev.idd.app.connect.web;

import com.atlassian.connect.spring.AtlassianHostUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.connect.Installations;
import dev.idd.app.jira.host.WebhookIntake;
import dev.idd.app.jira.host.WebhookIntake.Fact;
import dev.idd.app.shared.Problem;
import dev.idd.app.tenant.TenantId;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what Jira reports, hands it on as ids, and answers before anything is done about it. */
@RestController
class WebhookController {
  private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

  private final ObjectMapper json;
  private final Installations installations;
  private final WebhookIntake intake;

  WebhookController(ObjectMapper json, Installations installations, WebhookIntake intake) {
    this.json = json;
    this.installations = installations;
    this.intake = intake;
  }

  @PostMapping("/connect/webhooks/{event}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void received(
      @PathVariable("event") String event,
      @RequestHeader(name = "X-Atlassian-Webhook-Identifier", required = false)
          @Nullable String identifier,
      @RequestBody byte[] body,
      @AuthenticationPrincipal AtlassianHostUser jira) {
    TenantId tenant = installations.tenant(jira.getHost());
    Optional<Fact> fact = WebhookBody.fact(event, parse(body));
    if (fact.isEmpty()) {
      log.warn("Ignored a webhook {} of tenant {}: not understood", event, tenant);
      return;
    }
    intake.accept(tenant, DeliveryId.of(event, identifier, body), fact.get());
  }

  private JsonNode parse(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException e) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "malformed-json",
          "The body of the request is not the JSON we expect.",
          Map.of());
    }
  }
}
