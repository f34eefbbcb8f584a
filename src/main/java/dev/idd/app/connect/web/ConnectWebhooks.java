package dev.idd.app.connect.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.jira.host.HostConnection;
import dev.idd.app.jira.host.WebhookFormat;
import dev.idd.app.tenant.TenantId;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads a delivery that failed as the front door would have read it. */
@Component
class ConnectWebhooks implements WebhookFormat {
  private final HostConnection connect;
  private final ObjectMapper json;

  ConnectWebhooks(@Qualifier("connectConnection") HostConnection connect, ObjectMapper json) {
    this.connect = connect;
    this.json = json;
  }

  @Override
  public boolean serves(TenantId tenant) {
    return connect.serves(tenant);
  }

  @Override
  public Optional<Told> read(String url, String identifier, byte[] body) {
    String path = url.replaceFirst("[?#].*$", "");
    String event = path.substring(path.lastIndexOf('/') + 1);
    try {
      return WebhookBody.fact(event, json.readTree(body))
          .map(fact -> new Told(DeliveryId.of(event, identifier, body), fact));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }
}
