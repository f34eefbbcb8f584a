package dev.idd.app.extract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.lint.Labelled.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** How good the lint of statements is, on sentences that were labelled before its rules. */
class LabelledStatementsTest {
  private static final List<Statement> ALL = Labelled.statements();
  private final Lint lint = Lint.ENGLISH;

  private Score score(String title, Predicate<Statement> part) {
    Score score = Score.of(lint, ALL.stream().filter(part).toList());
    System.out.println(score.print(title));
    return score;
  }

  @Test
  void isRightOnTheStatementsThatNoRuleWasWrittenFrom() {
    Score score = score("statements set aside", statement -> statement.set().equals("aside"));

    assertThat(score.precision()).isGreaterThanOrEqualTo(0.92);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void isRightOnTheStatementsThatRulesWereWrittenFrom() {
    Score score = score("statements for rules", statement -> statement.set().equals("rules"));

    assertThat(score.precision()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void isRightOnTheHardOnesSetAside() {
    Score score =
        score(
            "hard statements set aside",
            statement -> statement.set().equals("aside") && statement.hard());

    assertThat(score.precision()).isGreaterThanOrEqualTo(0.85);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void theSetIsLargeHardAndDividedByChance() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(300);
    assertThat(ALL).extracting(Statement::text).doesNotHaveDuplicates();
    assertThat(ALL.stream().filter(Statement::hard)).hasSizeGreaterThan(ALL.size() / 2);
    assertThat(ALL)
        .allSatisfy(
            statement ->
                assertThat(statement.set())
                    .isEqualTo(checksum(statement.text()) % 5 < 3 ? "rules" : "aside"));
  }

  private static long checksum(String text) {
    var checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  /**
   * What is proposed must itself be what it is proposed as. A failure names the statement and does
   * not show it: it may be one of those set aside.
   */
  @Test
  void whatItProposesReadsAsARequirementOrLeavesAVisibleGap() {
    for (Statement statement : ALL) {
      String proposal = lint.statement(statement.text(), statement.summaryOrNone()).proposal();
      if (proposal != null) {
        Reading reading = lint.statement(proposal, "");
        assertThat(reading.kind())
            .as("%s, %s", statement.id(), reading.rule())
            .isEqualTo(proposal.contains("…") ? StatementKind.WISH : StatementKind.REQUIREMENT);
        assertThat(proposal.matches("[^ ].* must .*\\.")).as(statement.id()).isTrue();
        assertThat(proposal.contains("  ")).as(statement.id()).isFalse();
      }
    }
  }

  @Test
  void everyReadingSaysWhatToDoAndWhy() {
    for (Statement statement : ALL) {
      Reading reading = lint.statement(statement.text(), statement.summaryOrNone());
      assertThat(reading.hint()).as(statement.text()).isNotBlank().doesNotContain("{");
      assertThat(reading.because()).as(statement.text()).startsWith("Because ").endsWith(".");
    }
  }
}
