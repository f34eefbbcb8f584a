package dev.idd.app.extract;

import static dev.idd.app.extract.ReviewFacts.line;
import static dev.idd.app.extract.ReviewFacts.minutes;
import static dev.idd.app.extract.ReviewFacts.name;
import static dev.idd.app.extract.ReviewFacts.time;

import dev.idd.app.extract.document.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The post-incident review: everything recorded about an incident, in the order of reading. */
final class ReviewDocument {
  private final ReviewFacts facts;
  private final Extract extract;
  private final ExtractOptions names;

  private ReviewDocument(ReviewFacts facts) {
    this.facts = facts;
    this.extract = facts.extract();
    this.names = facts.names();
  }

  static Document of(ReviewFacts facts) {
    return new ReviewDocument(facts).write();
  }

  private Document write() {
    return Document.empty()
        .heading(1, "Post-incident review: " + facts.key() + " " + facts.summary())
        .section("Summary", Document.empty().bullets(CommunicationTemplates.summary(facts)))
        .section("Timeline", timeline())
        .section("Response", response())
        .section("Root cause", rootCause())
        .section("Requirement", requirement())
        .section("Test gap", testGap())
        .section("Pattern review", patternReview())
        .section("AI attribution", attribution())
        .section("Improvements", Document.empty().bullets(facts.improvements()))
        .section("Guardrails", guardrails())
        .section("Open questions", Document.empty().bullets(extract.followUp().openQuestions()))
        .section("What went well", Document.empty().bullets(extract.followUp().wentWell()))
        .section("What went poorly", Document.empty().bullets(extract.followUp().wentPoorly()))
        .section("Review", review())
        .section("Worth a look", Document.empty().bullets(facts.pattern().redFlags()));
  }

  private Document timeline() {
    TimelineView timeline = facts.timeline();
    return Document.empty()
        .bullets(
            List.of(
                moment("Detected", timeline.detected()),
                moment("Acknowledged", timeline.acknowledged()),
                moment("Mitigated", timeline.mitigated()),
                moment("Resolved", timeline.resolved()),
                moment("Closed", timeline.closed()),
                line("Time to acknowledge", minutes(timeline.timeToAcknowledge())),
                line("Time to resolve", minutes(timeline.timeToResolve()))));
  }

  private static String moment(String label, TimelineView.Moment moment) {
    return line(label, time(moment.at()));
  }

  private Document response() {
    Response response = extract.response();
    return Document.empty()
        .bullets(
            List.of(
                line("Detected by", name(names.detectionSources(), response.detectionSource())),
                line("Alert", response.alert()),
                line("Category", facts.category()),
                line("Mitigated by", facts.mitigations()),
                line("Known unsupported flow", response.boundary().unsupportedFlow()),
                line("Coexistence seam", response.boundary().coexistenceSeam()),
                line("Rollout boundary", response.boundary().rolloutBoundary()),
                line("Levers available", response.boundary().levers()),
                line("Checked before resolved", checks(response.recovery())),
                line("Resolution", name(names.resolutions(), response.resolution().type())),
                line(
                    "Verification",
                    name(names.verifications(), response.resolution().verification())),
                line("About the resolution", response.resolution().note()),
                line("Knowledge article", response.knowledgeArticle())))
        .bullets(response.roles().stream().map(this::role).toList());
  }

  private String role(Response.Role role) {
    String who = role.accountId() == null ? role.name() : facts.person().apply(role.accountId());
    return line(name(names.roles(), role.role()), who);
  }

  private static String checks(Response.Recovery recovery) {
    return String.join(
        ", ",
        Stream.of(
                said(recovery.symptomsCleared(), "alerts and symptoms cleared"),
                said(recovery.fallbackActive(), "fallback still active"),
                said(recovery.guardrailsDocumented(), "guardrails documented"),
                said(recovery.handoffDone(), "handoff done"))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<String> said(boolean is, String text) {
    return is ? Optional.of(text) : Optional.empty();
  }

  private Document rootCause() {
    RootCause cause = extract.rootCause();
    return Document.empty()
        .bullets(
            List.of(
                line("Class", facts.causeClass()),
                line("Component", cause.component()),
                line("Trigger", name(names.triggers(), cause.triggerKey()))))
        .bullets(cause.whys().stream().map(why -> "Why: " + why).toList())
        .bullets(cause.contributingFactors().stream().map(one -> "Contributing: " + one).toList())
        .bullets(cause.evidence().stream().map(this::evidence).toList());
  }

  private String evidence(RootCause.Evidence one) {
    return name(names.evidenceKinds(), one.kind()) + ": " + (one.note() + " " + one.link()).strip();
  }

  private Document requirement() {
    return Document.empty()
        .paragraph(extract.requirement().statement())
        .bullets(
            List.of(line("Kind", name(names.requirementKinds(), extract.requirement().kind()))));
  }

  private Document testGap() {
    TestGap gap = extract.testGap();
    if (gap.equals(TestGap.NONE)) {
      return Document.empty();
    }
    return Document.empty()
        .paragraph(gap.description())
        .bullets(
            List.of(
                line("Kind", name(names.testKinds(), gap.kind())),
                line("It would have caught", gap.wouldCatch()),
                line("Committed at", gap.committedAt()),
                line("Also at", String.join(", ", gap.alsoAt())),
                line("Order", name(names.testOrders(), gap.order())),
                line("Fix", gap.fixAt()),
                line("Evidence", facts.evidence().grade() + ". " + facts.evidence().because())));
  }

  private Document patternReview() {
    PatternReview review = extract.patternReview();
    return Document.empty()
        .bullets(
            List.of(
                line("Same root-cause class before", answer(review.sameClass())),
                line("Same component before", answer(review.sameComponent())),
                line(
                    "Same failure mode in AI-generated code before",
                    answer(review.sameAiFailureMode()))))
        .paragraph(review.reasoning())
        .bullets(
            facts.pattern().findings().stream().map(one -> "Systemic finding: " + one).toList());
  }

  private Document attribution() {
    Attribution given = extract.attribution();
    Hours hours = extract.hours();
    return Document.empty()
        .bullets(
            List.of(
                line("AI-generated code involved", answer(given.aiInvolved())),
                line("Tool", given.tool()),
                line("Category", name(names.aiCategories(), given.category())),
                line("Failure mode", name(names.aiFailureModes(), given.failureMode())),
                line("Context or prompt", given.context()),
                line("Hours of response (estimate)", hours(hours.response())),
                line("Hours of rework (estimate)", hours(hours.rework())),
                line("Hours of improvement (estimate)", hours(hours.improvement())),
                line("Hours the tool had saved (estimate)", hours(hours.saved()))));
  }

  private static String answer(@Nullable Answer answer) {
    return answer == null ? "" : answer.name().toLowerCase(Locale.ROOT);
  }

  private static String hours(Hours.@Nullable Estimate given) {
    return given == null
        ? ""
        : new BigDecimal(Double.toString(given.hours())).stripTrailingZeros().toPlainString();
  }

  private Document guardrails() {
    return Document.empty()
        .bullets(extract.followUp().guardrails().stream().map(ReviewDocument::guardrail).toList());
  }

  private static String guardrail(FollowUp.Guardrail one) {
    if (one.removedOn() != null) {
      return one.text() + " (removed " + one.removedOn() + ")";
    }
    return one.text()
        + (one.expiresOn() == null ? " (no expiry)" : " (until " + one.expiresOn() + ")");
  }

  private Document review() {
    SignOff given = extract.signOff();
    String steward = extract.steward();
    return Document.empty()
        .bullets(
            List.of(
                line("Improvement Steward", steward == null ? "" : facts.person().apply(steward)),
                line("Due", time(facts.timeline().review().dueAt())),
                line("Completed", given == null || !given.valid() ? "" : time(given.at())),
                line("Reopened", given == null ? "" : time(given.voidedAt()))));
  }
}
