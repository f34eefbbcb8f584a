package dev.idd.app.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.idd.app.jira.IssueKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The issue property {@code idd.gate}: our verdict where the workflow validator reads it. Anybody
 * who may edit the issue can write it, which is why every close is audited.
 */
record GateProperty(String state, String message, int links) {
  static final String NAME = "idd.gate";
  private static final int SHAPE = 1;

  static GateProperty of(IssueKey key, Verdict verdict, int links) {
    return new GateProperty(verdict.open() ? "open" : "blocked", verdict.message(key), links);
  }

  /** Whether Jira has exactly this already, whenever it was decided. */
  boolean isIn(@Nullable JsonNode there) {
    return there != null
        && there.path("v").isInt()
        && there.path("v").asInt() == SHAPE
        && there.path("state").asText().equals(state)
        && there.path("message").asText().equals(message)
        && there.path("links").isInt()
        && there.path("links").asInt() == links;
  }

  JsonNode json(Instant decidedAt) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("v", SHAPE)
        .put("state", state)
        .put("message", message)
        .put("links", links)
        .put("decidedAt", decidedAt.truncatedTo(ChronoUnit.MILLIS).toString());
  }
}
