package dev.idd.app.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What may be written into the parts beside the five steps. */
final class RecordChecks {
  private RecordChecks() {}

  static void response(Checks checks, Response response) {
    checks.key(
        "response.detectionSource", response.detectionSource(), Vocabulary.DETECTION_SOURCES);
    checks.link("response.alert", response.alert());
    checks.key("response.category", response.category(), Vocabulary.CATEGORIES);
    roles(checks, response);
    mitigations(checks, response);
    boundary(checks, response.boundary());
    resolution(checks, response.resolution());
    checks.link("response.knowledgeArticle", response.knowledgeArticle());
  }

  private static void roles(Checks checks, Response response) {
    checks.atMost("response.roles", response.roles().size());
    for (int i = 0; i < response.roles().size(); i++) {
      String field = "response.roles[" + i + "]";
      Response.Role role = response.roles().get(i);
      checks.required(field + ".role", role.role(), Vocabulary.ROLES);
      checks.name(field + ".name", role.name());
      if (role.accountId() != null) {
        checks.account(field + ".accountId", role.accountId());
      }
    }
  }

  private static void mitigations(Checks checks, Response response) {
    checks.atMost("response.mitigations", response.mitigations().size());
    for (int i = 0; i < response.mitigations().size(); i++) {
      String field = "response.mitigations[" + i + "]";
      Response.Mitigation mitigation = response.mitigations().get(i);
      checks.required(field + ".kind", mitigation.kind(), Vocabulary.MITIGATIONS);
      checks.text(field + ".note", mitigation.note());
    }
  }

  private static void boundary(Checks checks, Response.Boundary boundary) {
    checks.text("response.boundary.unsupportedFlow", boundary.unsupportedFlow());
    checks.text("response.boundary.coexistenceSeam", boundary.coexistenceSeam());
    checks.text("response.boundary.rolloutBoundary", boundary.rolloutBoundary());
    checks.text("response.boundary.levers", boundary.levers());
  }

  private static void resolution(Checks checks, Response.Resolution resolution) {
    checks.key("response.resolution.type", resolution.type(), Vocabulary.RESOLUTIONS);
    checks.key(
        "response.resolution.verification", resolution.verification(), Vocabulary.VERIFICATIONS);
    checks.text("response.resolution.note", resolution.note());
  }

  static void timeline(Checks checks, Timeline timeline) {
    notBefore(checks, "acknowledged", timeline.acknowledged(), timeline.detected());
    notBefore(checks, "mitigated", timeline.mitigated(), timeline.detected());
    notBefore(checks, "resolved", timeline.resolved(), timeline.detected());
    notBefore(checks, "closed", timeline.closed(), timeline.detected());
  }

  private static void notBefore(
      Checks checks, String moment, @Nullable Instant at, @Nullable Instant detected) {
    if (at != null && detected != null && at.isBefore(detected)) {
      checks.add("timeline." + moment, "Nothing is " + moment + " before it is detected.");
    }
  }

  static void followUp(Checks checks, FollowUp followUp) {
    checks.atMost("followUp.guardrails", followUp.guardrails().size());
    for (int i = 0; i < followUp.guardrails().size(); i++) {
      checks.text("followUp.guardrails[" + i + "].text", followUp.guardrails().get(i).text());
    }
    checks.lines("followUp.openQuestions", followUp.openQuestions());
    checks.lines("followUp.wentWell", followUp.wentWell());
    checks.lines("followUp.wentPoorly", followUp.wentPoorly());
  }
}
