package dev.idd.app.extract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement in the place of the requirement is taken for, and what is proposed instead. */
class StatementLintTest {
  private final Lint lint = Lint.ENGLISH;

  private Reading read(String text) {
    return lint.statement(text, "");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The system must degrade gracefully when the upstream authentication service is slow | requirement
          The auth service was slow                                      | cause
          Users could not log in                                         | symptom
          We should be more careful                                      | wish
          Improve monitoring                                             | wish
          Add alerts                                                     | wish
          Lookups time out after 3 s                                     | requirement
          It must have been the cache                                    | cause
          The gateway should have rejected the call                      | cause
          The gateway should reject the call                             | requirement
          Engineers must be more careful                                 | wish
          Engineers must be able to see which release runs               | requirement
          The system must be better                                      | wish
          The system must be faster than 200 ms under full load          | requirement
          Reject requests over 1 MB                                      | requirement
          No single tenant may use more than a tenth of the workers      | requirement
          No timeout on the HTTP client                                  | cause
          Tokens are never written to the log                            | requirement
          The certificate was never renewed                              | cause
          The lock that must be taken was not taken                      | cause
          A lock that is not renewed must be given up                    | requirement
          The pool ran dry. The service must bound its pool.             | requirement
          Should the gateway reject it?                                  | wish
          Should the lookup fail, the gateway must reject it             | requirement
          The docs say that clients must retry                           | cause
          The page must say that the user has to confirm the order       | requirement
          Users must reload the page several times                       | symptom
          The system must … when the auth service is slow                | wish
          """)
  void tellsARequirementFromWhatResemblesOne(String text, String kind) {
    assertThat(read(text).kind().key()).as(read(text).because()).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The auth service was slow                  | The system must … when the auth service is slow.
          Customers saw a blank page at checkout.    | The system must … when customers see a blank page at checkout.
          The website was down for 40 minutes        | The system must … when the website is down.
          There was no timeout on the HTTP client    | The system must have a timeout on the HTTP client.
          The retry loop had no upper limit          | The retry loop must have an upper limit.
          Lack of back-pressure in the importer      | The system must have back-pressure in the importer.
          The job did not release its lock           | The job must release its lock.
          The upload wasn't validated                | The upload must be validated.
          Reject requests over 1 MB                  | The system must reject requests over 1 MB.
          Don't send a mail twice                    | The system must not send a mail twice.
          The proxy should cap retries at two        | The proxy must cap retries at two.
          Sessions are closed after 30 minutes       | Sessions must be closed after 30 minutes.
          """)
  void proposesTheRequirementInThePersonsOwnWords(String text, String proposal) {
    assertThat(read(text).proposal()).isEqualTo(proposal);
    assertThat(read(text).hint()).contains(proposal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We should be more careful.",
        "The system must reject requests over 1 MB.",
        "The pool ran dry because the retries had no limit, and nobody saw it.",
        "The engineer did not check the configuration.",
        "Describe how the keys are rotated.",
        "The documentation did not cover the renewal."
      })
  void proposesNothingWhereItMightPutWordsIntoSomebodysMouth(String text) {
    assertThat(read(text).proposal()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "n/a", "TBD", "…", "The system must", "The system must …", "???"})
  void aFieldThatIsOnlyFilledIsEmptyAndBlocks(String text) {
    assertThat(read(text).kind()).isEqualTo(StatementKind.EMPTY);
    assertThat(Lint.blocks(read(text).kind())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"システムは停止してはならない", "Система должна ждать", "Das System muss warten."})
  void whatItCannotReadIsNotNothing(String text) {
    assertThat(Lint.blocks(read(text).kind())).isFalse();
  }

  @ParameterizedTest(name = "{0} / {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Checkout returns 500 for all users        | Checkout returns 500 for all users | true
          the CHECKOUT returned 500 for all users!  | Checkout returns 500 for all users | true
          The system must checkout returns 500      | Checkout returns 500               | true
          Checkout must not return 500 for all users | Checkout returns 500 for all users | false
          The checkout returns 500 because its pool is too small | Checkout returns 500  | false
          Checkout                                  | Checkout returns 500 for all users | false
          Anything                                  | ''                                 | false
          """)
  void theSummaryOnceMoreIsAnEchoAndBlocks(String text, String summary, boolean echo) {
    StatementKind kind = lint.statement(text, summary).kind();

    assertThat(kind == StatementKind.ECHO).isEqualTo(echo);
    assertThat(Lint.blocks(kind)).isEqualTo(echo);
  }

  @Test
  void onlyWhatSaysNothingBlocks() {
    assertThat(StatementKind.values())
        .filteredOn(Lint::blocks)
        .containsExactly(StatementKind.ECHO, StatementKind.EMPTY);
  }

  @Test
  void saysWhichWordsLedToTheKind() {
    assertThat(read("The gateway must reject it.").because())
        .isEqualTo("Because it says what the system owes, in “must reject”.");
    assertThat(read("It's slow because of {0} and 'x'.").because()).startsWith("Because ");
  }

  @Test
  void readsAStatementInAFewMilliseconds() {
    var statements = Labelled.statements();
    for (int i = 0; i < 3; i++) {
      statements.forEach(statement -> read(statement.text()));
    }
    long begin = System.nanoTime();
    statements.forEach(statement -> read(statement.text()));
    double each = (System.nanoTime() - begin) / 1e6 / statements.size();

    System.out.printf("%.2f ms per statement%n", each);
    assertThat(each).isLessThan(5);
  }
}
