package dev.idd.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Who changes something, and what the changing call said about itself.
 *
 * @param trace the {@code X-Atlassian-Webhook-Trace} of the call, echoed in the webhooks it causes
 * @param metadata the call's {@code historyMetadata}, kept in the changelog
 */
public record Actor(Account account, Optional<String> trace, Optional<JsonNode> metadata) {
  public static Actor of(Account account) {
    return new Actor(account, Optional.empty(), Optional.empty());
  }

  public Actor saying(JsonNode historyMetadata) {
    return new Actor(account, trace, Optional.ofNullable(historyMetadata));
  }
}
