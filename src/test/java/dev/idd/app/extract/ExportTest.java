package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.extract.document.AdfComment;
import dev.idd.app.extract.document.Document;
import dev.idd.app.extract.document.Markdown;
import dev.idd.app.jira.AdfText;
import dev.idd.app.settings.RootCauses;
import dev.idd.app.settings.TermKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The review as others read it. */
class ExportTest {
  private static final Instant AT = Instant.parse("2026-01-31T10:00:00Z");

  private static ReviewFacts facts(Extract extract) {
    Timeline jira = new Timeline(AT, AT.plusSeconds(240), null, AT.plusSeconds(1800), null);
    return new ReviewFacts(
        "OPS-1",
        "Checkout is down",
        extract,
        TestEvidence.of(extract.testGap(), null),
        TimelineView.of(extract.timeline(), jira, extract.signOff(), 48, AT),
        ExtractOptions.of(
            RootCauses.SHIPPED.choices(TermKind.CLASS),
            RootCauses.SHIPPED.choices(TermKind.TRIGGER),
            List.of()),
        account -> "Name of " + account,
        List.of("APP-7: Committed, owned and scheduled."));
  }

  private static Extract recorded() {
    return Extract.EMPTY
        .withSteward("ada")
        .with(
            new RootCause(
                List.of("It waited"),
                List.of("No limit"),
                "concurrency",
                "deploy",
                "checkout",
                List.of(new RootCause.Evidence("logs", "https://l/1", "line 3"))))
        .with(new Requirement("The system must wait.", "resilience"))
        .with(new TestGap("two at once", "chaos", "https://git/1"))
        .with(new PatternReview(Answer.YES, Answer.NO, Answer.UNKNOWN, "seen in March"))
        .with(new Attribution(Answer.UNKNOWN, "", "", null, null))
        .with(new Hours(new Hours.Estimate(2.5, "ada", AT), null, null, null))
        .with(
            new Response(
                "alert",
                "https://a/1",
                "database",
                List.of(new Response.Role("technical", "ben", "")),
                List.of(new Response.Mitigation("rollback", "to 1.4")),
                new Response.Boundary("bulk import", "", "", "flag x"),
                new Response.Recovery(true, false, true, false),
                new Response.Resolution("workaround", "passed", ""),
                "https://kb/1"))
        .with(
            new FollowUp(
                List.of(new FollowUp.Guardrail("limit", LocalDate.of(2026, 3, 1), null)),
                List.of("who else?"),
                List.of("the alert"),
                List.of("the runbook")))
        .withSignOff(new SignOff("ada", AT, null));
  }

  @Test
  void saysEverythingThatIsRecorded() {
    String markdown = Markdown.of(ReviewDocument.of(facts(recorded())));

    assertThat(markdown)
        .startsWith("# Post-incident review: OPS-1 Checkout is down\n\n## Summary\n")
        .contains(
            "- Detected: 2026-01-31 10:00 UTC",
            "- Time to acknowledge: 4 minutes",
            "- Time to resolve: 30 minutes",
            "- Detected by: Alert",
            "- Alert: https://a/1",
            "- Category: Database",
            "- Mitigated by: Rollback, to 1.4",
            "- Known unsupported flow: bulk import",
            "- Levers available: flag x",
            "- Checked before resolved: alerts and symptoms cleared, guardrails documented",
            "- Resolution: Workaround",
            "- Verification: Passed",
            "- Knowledge article: https://kb/1",
            "- Technical lead: Name of ben",
            "- Class: Concurrency",
            "- Trigger: Deployment",
            "- Why: It waited",
            "- Contributing: No limit",
            "- Logs: line 3 https://l/1",
            "The system must wait.",
            "- Kind: Chaos",
            "- Evidence: linked.",
            "- Same component before: no",
            "- AI-generated code involved: unknown",
            "- Hours of response (estimate): 2.5",
            "- APP-7: Committed, owned and scheduled.",
            "- limit (until 2026-03-01)",
            "- who else?",
            "## What went well",
            "## What went poorly",
            "- Improvement Steward: Name of ada",
            "- Completed: 2026-01-31 10:00 UTC");
  }

  @Test
  void leavesOutWhatIsNotRecorded() {
    String markdown = Markdown.of(ReviewDocument.of(facts(Extract.EMPTY)));

    assertThat(markdown)
        .contains("\\[not stated yet\\]")
        .doesNotContain("## Response", "## Guardrails", "## Test gap", "null");
  }

  @Test
  void offersTheFourMessages() {
    String markdown = Markdown.of(CommunicationTemplates.of(facts(recorded())));

    assertThat(markdown)
        .containsSubsequence(
            "### Initial",
            "Next update",
            "### Update",
            "- Done so far: Rollback, to 1.4",
            "### Resolved",
            "- At: 2026-01-31 10:30 UTC",
            "- This is: Workaround",
            "- A review follows until: 2026-02-02 10:30 UTC",
            "### Post-incident summary",
            "- Root cause: Concurrency");
  }

  @ParameterizedTest
  @CsvSource({
    "a *b* c, a \\*b\\* c",
    "snake_case, snake_case",
    "_em_, \\_em\\_",
    "# no heading, \\# no heading",
    "1. no list, 1\\. no list",
    "<script>, \\<script\\>",
    "[x](y), \\[x\\](y)",
    "&lt;, \\&lt;",
  })
  void whatPeopleTypeIsNoMarkup(String typed, String written) {
    assertThat(Markdown.of(Document.empty().paragraph(typed))).isEqualTo(written + "\n");
  }

  @Test
  void lineBreaksStayInTheirBlock() {
    assertThat(Markdown.of(Document.empty().bullets(List.of("one\n\n# two"))))
        .isEqualTo("- one\\\n  \\# two\n");
  }

  @Test
  void aCommentIsCutBeforeJiraRefusesIt() {
    Document longOne =
        Document.empty()
            .bullets(List.of("first"))
            .bullets(Collections.nCopies(8, "x".repeat(4_000)));

    String text = AdfText.of(new ObjectMapper().valueToTree(AdfComment.of(longOne)));

    assertThat(text).isEqualTo("first   The rest is in the IDD panel of this issue.");
  }
}
