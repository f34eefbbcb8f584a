package dev.idd.app.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The small word beside "IDD gate" in the issue view, which Jira reads from an issue property. The
 * name of that property and its shape are unverified on a real site; nothing depends on them.
 */
@Component
class StatusLozenge {
  private static final String MODULE = "idd-gate";

  private final String property;

  StatusLozenge(@Value("${idd.connect.key}") String addonKey) {
    this.property = "com.atlassian.jira.issue:" + addonKey + ":" + MODULE + ":status";
  }

  String property() {
    return property;
  }

  JsonNode of(Verdict verdict) {
    var lozenge = JsonNodeFactory.instance.objectNode().put("type", "lozenge");
    lozenge
        .putObject("value")
        .put("label", verdict.open() ? "OPEN" : "BLOCKED")
        .put("type", verdict.open() ? "success" : "removed");
    return lozenge;
  }

  boolean isIn(@Nullable JsonNode there, Verdict verdict) {
    return of(verdict).equals(there);
  }
}
