package dev.idd.sandbox.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.sandbox.model.Account;
import dev.idd.sandbox.model.Json;
import java.util.List;

/** The property {@code idd.extract} of a past incident, in the shape that the app publishes. */
final class PastExtract {

  /**
   * @param before what happened earlier, for the three questions of the pattern review
   */
  static ObjectNode of(PastIncident past, List<PastIncident> before, Account steward) {
    var extract =
        Json.object()
            .put("v", 1)
            .put("classKey", past.classKey())
            .put("component", past.component())
            .put("triggerKey", past.triggerKey())
            .put("aiInvolved", past.ai())
            .put("steward", steward.accountId());
    extract
        .putObject("requirement")
        .put("statement", past.requirement())
        .put("kind", past.requirementKind());
    extract
        .putObject("testGap")
        .put("description", past.improvements().get(0).criteria())
        .put("kind", testKind(past.requirementKind()))
        .put("committedAt", "");
    extract
        .putObject("patternReview")
        .put(
            "sameClass",
            answer(before.stream().anyMatch(b -> b.classKey().equals(past.classKey()))))
        .put(
            "sameComponent",
            answer(before.stream().anyMatch(b -> b.component().equals(past.component()))))
        .put("sameAiFailureMode", past.ai().equals("no") ? "no" : "unknown")
        .put("reasoning", "");
    extract
        .putObject("attribution")
        .put("aiInvolved", past.ai())
        .put("tool", past.aiTool())
        .put("context", "");
    return extract;
  }

  private static String answer(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String testKind(String requirementKind) {
    return switch (requirementKind) {
      case "data-edge-case" -> "unit";
      case "observability" -> "non-functional";
      case "resilience", "degraded-mode" -> "chaos";
      default -> "end-to-end";
    };
  }

  private PastExtract() {}
}
