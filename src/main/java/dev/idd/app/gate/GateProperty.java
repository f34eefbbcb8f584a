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
record GateProperty(String state, String message, int links, String full, String light) {
  static final String NAME = "idd.gate";
  private static final int SHAPE = 2;

  static GateProperty of(IssueKey key, Ruling ruling, int links) {
    Verdict verdict = ruling.verdict();
    return new GateProperty(
        verdict.open() ? "open" : "blocked",
        verdict.message(key),
        links,
        ruling.full().message(key),
        ruling.light().message(key));
  }

  /** Whether Jira has exactly this already, whenever it was decided. */
  boolean isIn(@Nullable JsonNode there) {
    return there != null
        && there.path("v").isInt()
        && there.path("v").asInt() == SHAPE
        && there.path("state").asText().equals(state)
        && there.path("message").asText().equals(message)
        && there.path("full").asText().equals(full)
        && there.path("light").asText().equals(light)
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
        .put("full", full)
        .put("light", light)
        .put("decidedAt", decidedAt.truncatedTo(ChronoUnit.MILLIS).toString());
  }
}
