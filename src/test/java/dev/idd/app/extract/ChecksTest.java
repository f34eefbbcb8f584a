package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.idd.app.extract.ExtractCommand.AnswerTestGap;
import dev.idd.app.extract.ExtractCommand.AssignSteward;
import dev.idd.app.extract.ExtractCommand.Attribute;
import dev.idd.app.extract.ExtractCommand.RecordRootCause;
import dev.idd.app.extract.ExtractCommand.ReviewPattern;
import dev.idd.app.extract.ExtractCommand.StateRequirement;
import dev.idd.app.extract.RecordCommand.CorrectTimeline;
import dev.idd.app.extract.RecordCommand.EstimateHours;
import dev.idd.app.extract.RecordCommand.RecordFollowUp;
import dev.idd.app.extract.RecordCommand.RecordResponse;
import dev.idd.app.extract.RecordCommand.SignOffReview;
import dev.idd.app.extract.RootCause.Evidence;
import dev.idd.app.shared.Problem.FieldError;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be written into an Extract. */
class ChecksTest {
  private static final String LONG = "x".repeat(4_001);
  private static final List<String> MANY = Collections.nCopies(21, "why");

  static Stream<Arguments> commands() {
    return Stream.of(
        arguments("nobody leads it", new AssignSteward(null), List.of()),
        arguments("blank is nobody", new AssignSteward("  "), List.of()),
        arguments("a person", new AssignSteward("5b10a2844c20165700ede21g"), List.of()),
        arguments("Jira's unknown", new AssignSteward("unknown"), List.of("accountId")),
        arguments("no account id", new AssignSteward("a".repeat(129)), List.of("accountId")),
        arguments("half a root cause", cause(List.of(), null, "checkout"), List.of()),
        arguments("20 whys", cause(MANY.subList(0, 20), "concurrency", ""), List.of()),
        arguments("21 whys", cause(MANY, null, ""), List.of("rootCause.whys")),
        arguments(
            "blank whys do not count", cause(Collections.nCopies(30, " "), null, ""), List.of()),
        arguments("a long why", cause(List.of("a", LONG), null, ""), List.of("rootCause.whys[1]")),
        arguments(
            "a long component",
            cause(List.of(), null, "c".repeat(256)),
            List.of("rootCause.component")),
        arguments("a component that fits", cause(List.of(), null, "c".repeat(255)), List.of()),
        arguments(
            "long factors",
            new RecordRootCause(new RootCause(List.of(), List.of(LONG), null, null, "", List.of())),
            List.of("rootCause.contributingFactors[0]")),
        arguments("evidence", evidence("logs", "https://logs/1", ""), List.of()),
        arguments("evidence without a kind", evidence("", "", "note"), List.of()),
        arguments("empty evidence is none", evidence("gossip", " ", ""), List.of()),
        arguments(
            "unknown evidence", evidence("gossip", "", "x"), List.of("rootCause.evidence[0].kind")),
        arguments(
            "a link that runs",
            evidence("logs", "javascript:alert(1)", ""),
            List.of("rootCause.evidence[0].link")),
        arguments(
            "a link with blanks",
            evidence("logs", "https://a b", ""),
            List.of("rootCause.evidence[0].link")),
        arguments("a long note", evidence("logs", "", LONG), List.of("rootCause.evidence[0].note")),
        arguments("a requirement", requirement("The system must wait.", "resilience"), List.of()),
        arguments("no requirement yet", requirement("", null), List.of()),
        arguments("a requirement that fits", requirement("x".repeat(4_000), null), List.of()),
        arguments("a novel", requirement(LONG, null), List.of("requirement.statement")),
        arguments("unknown kind", requirement("The", "magic"), List.of("requirement.kind")),
        arguments("a test", gap("d", "chaos", "https://git/1"), List.of()),
        arguments("unknown test", gap("d", "luck", ""), List.of("testGap.kind")),
        arguments("a test nowhere", gap("d", "unit", "in my head"), List.of("testGap.committedAt")),
        arguments("three answers", pattern(""), List.of()),
        arguments("long reasoning", pattern(LONG), List.of("patternReview.reasoning")),
        arguments("unknown is an answer", attribution("", null, null), List.of()),
        arguments("any tool", attribution("Our own tool", "agent", "invented-api"), List.of()),
        arguments(
            "a long tool", attribution("t".repeat(256), null, null), List.of("attribution.tool")),
        arguments(
            "two wrong keys",
            attribution("", "magic", "magic"),
            List.of("attribution.category", "attribution.failureMode")),
        arguments(
            "a test that is linked twice",
            more("https://git/1", "before", "https://fix"),
            List.of()),
        arguments("a second place nowhere", more("git", null, ""), List.of("testGap.alsoAt[0]")),
        arguments("a test after the fix", more("", "after", ""), List.of("testGap.order")),
        arguments("a fix nowhere", more("", null, "soon"), List.of("testGap.fixAt")),
        arguments("a response", response("alert", "https://a/1", "data"), List.of()),
        arguments("nothing of the response", new RecordResponse(Response.NONE), List.of()),
        arguments(
            "a source of its own",
            response("rumour", "pager", "weather"),
            List.of("response.detectionSource", "response.alert", "response.category")),
        arguments("a named role", role("technical", null, "Jo"), List.of()),
        arguments("a role without a person is none", role("king", null, " "), List.of()),
        arguments("an unknown role", role("king", null, "Jo"), List.of("response.roles[0].role")),
        arguments(
            "Jira's unknown in a role",
            role("technical", "unknown", ""),
            List.of("response.roles[0].accountId")),
        arguments("a long name", role("technical", null, LONG), List.of("response.roles[0].name")),
        arguments("a rollback", mitigation("rollback", ""), List.of()),
        arguments(
            "hope", mitigation("hope", LONG), errors("response.mitigations[0]", "kind", "note")),
        arguments("a resolution", resolved("permanent", "failed"), List.of()),
        arguments(
            "a resolution of its own",
            resolved("prayer", "maybe"),
            errors("response.resolution", "type", "verification")),
        arguments("times in order", times(10, 20), List.of()),
        arguments("resolved first", times(10, 5), List.of("timeline.resolved")),
        arguments("a guardrail", guardrail("limit", 0), List.of()),
        arguments("too many questions", guardrail("limit", 21), List.of("followUp.openQuestions")),
        arguments("a long guardrail", guardrail(LONG, 0), List.of("followUp.guardrails[0].text")),
        arguments("hours", new EstimateHours(0.5, null, 10_000.0, 0.0), List.of()),
        arguments(
            "impossible hours",
            new EstimateHours(-1.0, 10_001.0, Double.NaN, null),
            errors("hours", "response", "rework", "improvement")),
        arguments("a sign-off", new SignOffReview(true), List.of()));
  }

  private static List<String> errors(String part, String... fields) {
    return Stream.of(fields).map(field -> part + "." + field).toList();
  }

  private static AnswerTestGap more(String also, String order, String fix) {
    return new AnswerTestGap(new TestGap("d", "unit", "", "", List.of(also), order, fix));
  }

  private static RecordResponse response(String source, String alert, String category) {
    return new RecordResponse(
        new Response(source, alert, category, List.of(), List.of(), null, null, null, ""));
  }

  private static RecordResponse role(String role, String account, String name) {
    return new RecordResponse(
        new Response(
            null,
            "",
            null,
            List.of(new Response.Role(role, account, name)),
            List.of(),
            null,
            null,
            null,
            ""));
  }

  private static RecordResponse mitigation(String kind, String note) {
    return new RecordResponse(
        new Response(
            null,
            "",
            null,
            List.of(),
            List.of(new Response.Mitigation(kind, note)),
            null,
            null,
            null,
            ""));
  }

  private static RecordResponse resolved(String type, String verification) {
    return new RecordResponse(
        new Response(
            null,
            "",
            null,
            List.of(),
            List.of(),
            null,
            null,
            new Response.Resolution(type, verification, ""),
            ""));
  }

  private static CorrectTimeline times(long detected, long resolved) {
    return new CorrectTimeline(
        new Timeline(
            Instant.ofEpochSecond(detected), null, null, Instant.ofEpochSecond(resolved), null));
  }

  private static RecordFollowUp guardrail(String text, int questions) {
    return new RecordFollowUp(
        new FollowUp(
            List.of(new FollowUp.Guardrail(text, null, null)),
            Collections.nCopies(questions, "why"),
            List.of(),
            List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void namesTheFieldsThatCannotBe(String what, ExtractCommand command, List<String> fields) {
    List<FieldError> errors = Checks.of(command);

    assertThat(errors).extracting(FieldError::field).isEqualTo(fields);
    assertThat(errors).extracting(FieldError::message).allMatch(sentence -> sentence.endsWith("."));
  }

  private static RecordRootCause cause(List<String> whys, String classKey, String component) {
    return new RecordRootCause(
        new RootCause(whys, List.of(), classKey, null, component, List.of()));
  }

  private static RecordRootCause evidence(String kind, String link, String note) {
    return new RecordRootCause(
        new RootCause(
            List.of(), List.of(), null, null, "", List.of(new Evidence(kind, link, note))));
  }

  private static StateRequirement requirement(String statement, String kind) {
    return new StateRequirement(new Requirement(statement, kind));
  }

  private static AnswerTestGap gap(String description, String kind, String committedAt) {
    return new AnswerTestGap(new TestGap(description, kind, committedAt));
  }

  private static ReviewPattern pattern(String reasoning) {
    return new ReviewPattern(new PatternReview(Answer.YES, Answer.NO, Answer.UNKNOWN, reasoning));
  }

  private static Attribute attribution(String tool, String category, String mode) {
    return new Attribute(new Attribution(Answer.UNKNOWN, tool, "", category, mode));
  }
}
