package dev.idd.app.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.idd.app.extract.Answer;
import dev.idd.app.extract.Attribution;
import dev.idd.app.extract.Extract;
import dev.idd.app.extract.FollowUp;
import dev.idd.app.extract.PatternReview;
import dev.idd.app.extract.Requirement;
import dev.idd.app.extract.Response;
import dev.idd.app.extract.RootCause;
import dev.idd.app.extract.SignOff;
import dev.idd.app.extract.TestGap;
import dev.idd.app.improvement.Gap;
import dev.idd.app.improvement.ImprovementFacts;
import dev.idd.app.jira.IssueKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When may an incident close, and what is a person told who tries too early? */
class PolicyTest {
  private static final IssueKey OPS_1 = new IssueKey("OPS-1");
  private static final IncidentSnapshot INCIDENT = new IncidentSnapshot(OPS_1, true, false, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final List<ImprovementFacts> GOOD = List.of(story("APP-7"));

  /** A complete Extract, with one part replaced. */
  private record Filled(
      String steward,
      RootCause cause,
      Requirement requirement,
      TestGap gap,
      PatternReview pattern,
      Attribution attribution) {
    static Filled in() {
      return new Filled(
          "steward",
          PolicyTest.cause("concurrency", "checkout"),
          new Requirement("The system must wait.", null),
          new TestGap("two at once", "chaos", ""),
          new PatternReview(Answer.NO, Answer.NO, Answer.NO, ""),
          new Attribution(Answer.NO, "", "", null, null));
    }

    Extract extract() {
      return new Extract(steward, cause, requirement, gap, pattern, attribution);
    }

    Extract steward(String other) {
      return new Filled(other, cause, requirement, gap, pattern, attribution).extract();
    }

    Extract cause(RootCause other) {
      return new Filled(steward, other, requirement, gap, pattern, attribution).extract();
    }

    Extract requirement(String statement) {
      return new Filled(
              steward, cause, new Requirement(statement, "other"), gap, pattern, attribution)
          .extract();
    }

    Extract gap(String description, String kind, String link) {
      var other = new TestGap(description, kind, link);
      return new Filled(steward, cause, requirement, other, pattern, attribution).extract();
    }

    Extract pattern(Answer one, Answer two, Answer three) {
      var other = new PatternReview(one, two, three, "");
      return new Filled(steward, cause, requirement, gap, other, attribution).extract();
    }

    Extract ai(Answer involved) {
      var other = new Attribution(involved, "", "", null, null);
      return new Filled(steward, cause, requirement, gap, pattern, other).extract();
    }
  }

  private static RootCause cause(String classKey, String component) {
    return new RootCause(List.of(), List.of(), classKey, null, component, List.of());
  }

  private static ImprovementFacts story(String key, Gap... gaps) {
    return new ImprovementFacts(new IssueKey(key), Arrays.asList(gaps));
  }

  private static Verdict decide(Extract extract, List<ImprovementFacts> improvements) {
    return Policy.STANDARD.decide(INCIDENT, extract, improvements);
  }

  @Test
  void saysWhatThePageOfTheRuleQuotes() throws IOException {
    var all = Filled.in();
    var extract =
        new Extract(
            null,
            cause(null, "checkout"),
            all.requirement(),
            all.gap(),
            all.pattern(),
            all.attribution());

    var page = Files.readString(Path.of("frontend", "src", "validator", "example.ts"));

    assertThat(page).contains("'" + decide(extract, List.of()).message(OPS_1) + "'");
  }

  static Stream<Arguments> extracts() {
    Filled all = Filled.in();
    return Stream.of(
        arguments("complete", all.extract(), "", ""),
        arguments("no steward", all.steward(null), "steward", "steward"),
        arguments(
            "no class", all.cause(cause(null, "checkout")), "root-cause-class", "root-cause.class"),
        arguments(
            "no component",
            all.cause(cause("concurrency", " ")),
            "root-cause-component",
            "root-cause.component"),
        arguments(
            "neither",
            all.cause(cause(null, "")),
            "root-cause-class root-cause-component",
            "root-cause.class root-cause.component"),
        arguments(
            "only the trigger",
            all.cause(new RootCause(List.of("why"), List.of(), null, "deploy", "", List.of())),
            "root-cause-class root-cause-component",
            "root-cause.class root-cause.component"),
        arguments("no requirement", all.requirement(""), "requirement", "requirement.statement"),
        arguments(
            "blank requirement", all.requirement(" \n"), "requirement", "requirement.statement"),
        arguments("filled only", all.requirement("n/a"), "requirement", "requirement.statement"),
        arguments(
            "form only",
            all.requirement("The system must …"),
            "requirement",
            "requirement.statement"),
        arguments("only a cause", all.requirement("The auth service was slow"), "", ""),
        arguments("only a wish", all.requirement("We should be more careful"), "", ""),
        arguments("no test gap", all.gap("", null, ""), "test-gap", "test-gap"),
        arguments("a test of no kind", all.gap("d", null, ""), "test-gap", "test-gap"),
        arguments("a kind of no test", all.gap("", "unit", ""), "test-gap", "test-gap"),
        arguments("a link of no kind", all.gap("", null, "https://git/1"), "test-gap", "test-gap"),
        arguments("a described test", all.gap("d", "unit", ""), "", ""),
        arguments("a committed test", all.gap("", "unit", "https://git/1"), "", ""),
        arguments("no review", all.pattern(null, null, null), "pattern-review", "pattern-review"),
        arguments(
            "one answer", all.pattern(Answer.YES, null, null), "pattern-review", "pattern-review"),
        arguments(
            "first missing",
            all.pattern(null, Answer.NO, Answer.NO),
            "pattern-review",
            "pattern-review"),
        arguments(
            "second missing",
            all.pattern(Answer.NO, null, Answer.NO),
            "pattern-review",
            "pattern-review"),
        arguments(
            "third missing",
            all.pattern(Answer.NO, Answer.NO, null),
            "pattern-review",
            "pattern-review"),
        arguments(
            "all unknown", all.pattern(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN), "", ""),
        arguments("all yes", all.pattern(Answer.YES, Answer.YES, Answer.YES), "", ""),
        arguments("attribution open", all.ai(null), "attribution", "attribution"),
        arguments("AI yes needs no more", all.ai(Answer.YES), "", ""),
        arguments("AI no", all.ai(Answer.NO), "", ""),
        arguments("AI unknown", all.ai(Answer.UNKNOWN), "", ""),
        arguments(
            "nothing at all",
            Extract.EMPTY,
            "steward root-cause-class root-cause-component requirement test-gap pattern-review"
                + " attribution",
            "steward root-cause.class root-cause.component requirement.statement test-gap"
                + " pattern-review attribution"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("extracts")
  void asksForEveryPartOfTheExtract(String what, Extract extract, String codes, String fields) {
    List<Reason> reasons = decide(extract, GOOD).missing();

    assertThat(String.join(" ", reasons.stream().map(Reason::code).toList())).isEqualTo(codes);
    assertThat(String.join(" ", reasons.stream().map(Reason::field).toList())).isEqualTo(fields);
    assertThat(decide(extract, GOOD).open()).isEqualTo(codes.isEmpty());
  }

  @Test
  void aFailedVerificationKeepsTheIncidentOpen() {
    assertThat(decide(verified("failed"), GOOD).missing())
        .extracting(Reason::code)
        .containsExactly("verification-failed");
    assertThat(decide(verified("passed"), GOOD).open()).isTrue();
    assertThat(decide(verified("pending"), GOOD).open()).isTrue();
  }

  private static Extract verified(String result) {
    return Filled.in()
        .extract()
        .with(
            new Response(
                null,
                "",
                null,
                List.of(),
                List.of(),
                null,
                null,
                new Response.Resolution("permanent", result, ""),
                ""));
  }

  static Stream<Arguments> guardrails() {
    LocalDate yesterday = TODAY.minusDays(1);
    return Stream.of(
        arguments("until yesterday", yesterday, null, "guardrail-expired"),
        arguments("until today", TODAY, null, ""),
        arguments("until tomorrow", TODAY.plusDays(1), null, ""),
        arguments("removed", yesterday, TODAY, ""),
        arguments("for ever", null, null, "guardrail-without-expiry"),
        arguments("for ever, removed", null, TODAY, ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guardrails")
  void findsGuardrailsThatOutlivedTheirDay(
      String what, LocalDate expires, LocalDate removed, String code) {
    Extract extract =
        Filled.in()
            .extract()
            .with(
                new FollowUp(
                    List.of(new FollowUp.Guardrail("limit", expires, removed)),
                    List.of(),
                    List.of(),
                    List.of()));

    List<Reason> reasons = Policy.STANDARD.at(NOON, null).decide(INCIDENT, extract, GOOD).missing();

    assertThat(reasons.stream().map(Reason::code))
        .containsExactlyElementsOf(
            Stream.of(code, "review-signed-off").filter(one -> !one.isEmpty()).toList());
  }

  @ParameterizedTest(name = "signed {0}, due in {1} hours: {2}")
  @CsvSource({
    "never, , Have the steward sign off the review.",
    "never, 1, Have the steward sign off the review.",
    "never, 0, Have the steward sign off the review.",
    "never, -1, 'Have the steward sign off the review: it was due on 31 January 2026, 11:00 UTC.'",
    "voided, , Have the steward sign off the review.",
    "signed, , ''",
    "signed, -1, ''"
  })
  void theReviewIsSignedOffEvenIfLate(String signed, Integer hours, String sentence) {
    var signOff =
        signed.equals("never")
            ? null
            : new SignOff("steward", NOON, signed.equals("voided") ? NOON : null);
    Instant due = hours == null ? null : NOON.plus(Duration.ofHours(hours));

    assertThat(
            new ReviewSignedOff(due, NOON)
                .judge(Extract.EMPTY.withSignOff(signOff), List.of())
                .map(Reason::sentence)
                .orElse(""))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "Login is slow, requirement",
    "The system must login is slow!, requirement",
    "Login was slow because of its pool, ''",
    "Login must answer within 2 s, ''",
    "'', ''",
  })
  void theSummaryOnceMoreIsNoRequirement(String statement, String code) {
    var reason = new RequirementIsNew("Login is slow").judge(requirement(statement), List.of());

    assertThat(reason.map(Reason::code).orElse("")).isEqualTo(code);
    assertThat(Policy.STANDARD.about("Login is slow").reasons(requirement(statement), GOOD))
        .hasSize(code.isEmpty() && !statement.isEmpty() ? 0 : 1);
  }

  private static Extract requirement(String statement) {
    return Filled.in().requirement(statement);
  }

  static Stream<Arguments> improvements() {
    return Stream.of(
        arguments(List.of(), "Commit to at least one improvement.", "improvements"),
        arguments(GOOD, "", ""),
        arguments(List.of(story("APP-1", Gap.OWNER), story("APP-2")), "", ""),
        arguments(
            List.of(story("APP-1", Gap.NOT_COMMITTED)), "Commit to APP-1.", "improvements/APP-1"),
        arguments(List.of(story("APP-1", Gap.OWNER)), "Give APP-1 an owner.", "improvements/APP-1"),
        arguments(
            List.of(story("APP-1", Gap.CRITERIA)),
            "Give APP-1 acceptance criteria.",
            "improvements/APP-1"),
        arguments(
            List.of(story("APP-1", Gap.SCHEDULE)),
            "Give APP-1 a schedule (sprint, fix version or due date).",
            "improvements/APP-1"),
        arguments(
            List.of(story("APP-1", Gap.SPRINT_CLOSED)),
            "Give APP-1 a new schedule (its sprint is closed).",
            "improvements/APP-1"),
        arguments(
            List.of(story("APP-1", Gap.OWNER, Gap.CRITERIA)),
            "Give APP-1 an owner and acceptance criteria.",
            "improvements/APP-1"),
        arguments(
            List.of(story("APP-1", Gap.NOT_COMMITTED, Gap.OWNER, Gap.CRITERIA, Gap.SCHEDULE)),
            "Commit to APP-1 and give it an owner, acceptance criteria and a schedule (sprint, fix"
                + " version or due date).",
            "improvements/APP-1"),
        arguments(
            List.of(story("APP-1", Gap.OWNER, Gap.CRITERIA), story("APP-2", Gap.OWNER)),
            "Give APP-2 an owner.",
            "improvements/APP-2"),
        arguments(
            List.of(story("APP-1", Gap.DIRECT_FIX)),
            "Commit to an improvement beyond the direct fix.",
            "improvements"),
        arguments(
            List.of(story("APP-1", Gap.DIRECT_FIX), story("APP-2", Gap.NOT_COMMITTED, Gap.OWNER)),
            "Commit to APP-2 and give it an owner.",
            "improvements/APP-2"),
        arguments(
            List.of(story("APP-1", Gap.DISMISSED)),
            "Commit to at least one improvement.",
            "improvements"),
        arguments(
            List.of(story("APP-1", Gap.DISMISSED), story("APP-2", Gap.DIRECT_FIX)),
            "Commit to an improvement beyond the direct fix.",
            "improvements"),
        arguments(List.of(story("APP-1", Gap.DISMISSED), story("APP-2")), "", ""));
  }

  @ParameterizedTest(name = "{index}: {1}")
  @MethodSource("improvements")
  void asksForOneImprovementThatIsAPromise(
      List<ImprovementFacts> improvements, String sentence, String field) {
    Verdict verdict = decide(Filled.in().extract(), improvements);

    assertThat(verdict.missing())
        .extracting(Reason::sentence)
        .isEqualTo(sentence.isEmpty() ? List.of() : List.of(sentence));
    assertThat(verdict.missing())
        .extracting(Reason::field)
        .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    assertThat(verdict.message(OPS_1))
        .isEqualTo(sentence.isEmpty() ? "" : "Before closing OPS-1: " + sentence);
  }

  @ParameterizedTest
  @EnumSource(Gap.class)
  void noGapCountsAsAPromise(Gap gap) {
    assertThat(decide(Filled.in().extract(), List.of(story("APP-1", gap))).open()).isFalse();
  }

  @Test
  void neverBlocksAnythingButIncidents() {
    var story = new IncidentSnapshot(new IssueKey("OPS-2"), false, false, 0);

    assertThat(Policy.STANDARD.decide(story, Extract.EMPTY, List.of()).open()).isTrue();
  }

  @Test
  void theMessageIsTheReasonsInTheSameWords() {
    Verdict verdict = decide(Extract.EMPTY, List.of());

    assertThat(verdict.message(OPS_1))
        .isEqualTo(
            "Before closing OPS-1: Assign an Improvement Steward. Choose the root-cause class."
                + " Name the component that failed. State the requirement that this incident"
                + " revealed. Say which test would have caught it, and of what kind. Answer the"
                + " three questions of the pattern review. Say whether AI-generated code was"
                + " involved: yes, no or unknown. Commit to at least one improvement.");
  }

  @Test
  void theMessageStaysUnderAThousandCharacters() {
    IssueKey longest = new IssueKey("P" + "X".repeat(254) + "-999999999999999999");
    var gaps = story(longest.value(), Gap.NOT_COMMITTED, Gap.OWNER, Gap.CRITERIA, Gap.SCHEDULE);
    var endless =
        new Verdict.Blocked(Collections.nCopies(40, new Reason("c", "Mend this one now.", "f")));

    assertThat(decide(Extract.EMPTY, List.of(gaps)).message(longest)).hasSizeLessThan(1_000);
    assertThat(endless.message(OPS_1)).hasSizeLessThan(1_000);
    assertThat(
            new Verdict.Blocked(Collections.nCopies(80, new Reason("c", "Mend this one now.", "f")))
                .message(OPS_1))
        .hasSize(Verdict.Blocked.LONGEST);
  }
}
