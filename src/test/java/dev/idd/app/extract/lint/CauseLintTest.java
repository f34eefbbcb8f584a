package dev.idd.app.extract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.lint.Labelled.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words about a person are pointed out in a cause; what only sounds like them is left alone. */
class CauseLintTest {
  private final Lint lint = Lint.ENGLISH;

  static List<Cause> labelled() {
    return Labelled.causes();
  }

  @ParameterizedTest
  @MethodSource("labelled")
  void pointsOutWhoAndNothingElse(Cause cause) {
    List<Finding> findings = lint.cause(cause.text());

    if (cause.who() == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).hasSize(1);
      assertThat(findings.get(0).excerpt()).contains(cause.who());
    }
  }

  @Test
  void theTableHasFriendsOfBothKinds() {
    assertThat(labelled()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(labelled()).filteredOn(cause -> cause.who() == null).hasSizeGreaterThan(40);
  }

  @Test
  void saysWhereInTheTextAndInReadingOrder() {
    String text = "The pool was too small.\nAnna forgot\nto raise it, and @bob ignored the alert.";

    List<Finding> findings = lint.cause(text);

    assertThat(findings)
        .allSatisfy(
            finding ->
                assertThat(text.substring(finding.start(), finding.end()))
                    .isEqualTo(finding.excerpt()));
    assertThat(findings).extracting(Finding::excerpt).containsExactly("Anna forgot", "@bob");
  }

  @Test
  void findsTheSameWordsAnywhereInTheLongestText() {
    String text = "One word and another ".repeat(150) + "until Anna forgot the flag. So it was.";

    assertThat(lint.cause(text))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(text.substring(finding.start(), finding.end()))
                    .isEqualTo("Anna forgot"));
  }

  @Test
  void findsAcrossLines() {
    assertThat(lint.cause("The engineer\n  failed\nto check it")).hasSize(1);
  }

  @Test
  void offersAPhrasingThatSuits() {
    assertThat(hint("The engineer pushed a wrong region.")).contains("The deploy had no check for");
    assertThat(hint("Someone forgot to renew the certificate."))
        .contains("Nothing noticed that the step … was missing.");
    assertThat(hint("The on-call ignored the alert.")).contains("There was no alert that");
    assertThat(hint("The DBA dropped the wrong index."))
        .contains("without asking for confirmation");
  }

  private String hint(String text) {
    return lint.cause(text).get(0).hint();
  }

  @Test
  void aPhrasingToTakeStandsForTheSentence() {
    String text = "It broke. Anna forgot to renew it;  @bob  ignored the alert. That is all.";

    List<Finding> findings = lint.cause(text);

    assertThat(findings)
        .extracting(
            finding ->
                text.substring(finding.sentence().start(), finding.sentence().end())
                    + " → "
                    + finding.phrasing())
        .containsExactly(
            "Anna forgot to renew it; → Nothing noticed that the step … was missing.",
            "@bob  ignored the alert. → There was no alert that could not be overlooked for …");
  }

  @Test
  void noHintSpeaksAboutAPerson() {
    assertThat(labelled().stream().flatMap(cause -> lint.cause(cause.text()).stream()))
        .allSatisfy(
            finding -> {
              assertThat(finding.hint()).doesNotContain("{").contains(finding.phrasing());
              assertThat(lint.cause(finding.phrasing())).as(finding.phrasing()).isEmpty();
            });
  }
}
