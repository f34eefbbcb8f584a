package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.TestOrders.Checked;
import dev.idd.app.extract.codehost.Landing;
import dev.idd.app.extract.codehost.Landing.Landed;
import dev.idd.app.extract.codehost.Landing.NotMerged;
import dev.idd.app.extract.codehost.Landing.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How sure we may be that the test came first. */
class TestEvidenceTest {
  private static final Instant AT = Instant.EPOCH;
  private static final TestGap LINKED =
      new TestGap("d", "unit", "https://git/t", "", List.of(), "before", "https://git/f");

  @Test
  void nothingIsNoEvidence() {
    assertThat(TestEvidence.of(TestGap.NONE, null).grade()).isEqualTo("none");
    assertThat(TestEvidence.of(new TestGap("d", null, ""), null).grade()).isEqualTo("none");
  }

  @Test
  void whatTheTeamSaysIsStated() {
    assertThat(TestEvidence.of(new TestGap("d", "unit", ""), null).grade()).isEqualTo("stated");
  }

  @Test
  void aLinkAloneIsOnlyALink() {
    assertThat(TestEvidence.of(new TestGap("d", "unit", "https://git/t"), null).grade())
        .isEqualTo("linked");
    assertThat(TestEvidence.of(LINKED, null).grade()).isEqualTo("linked");
  }

  @ParameterizedTest
  @EnumSource(TestOrder.class)
  void onlyAnOrderThatWasSeenIsVerified(TestOrder outcome) {
    var evidence =
        TestEvidence.of(LINKED, new Checked("https://git/t", "https://git/f", outcome, AT));

    assertThat(evidence.grade().equals("order-verified"))
        .isEqualTo(outcome == TestOrder.BEFORE || outcome == TestOrder.ALONGSIDE);
    assertThat(evidence.because()).isEqualTo(outcome.sentence());
  }

  @Test
  void whatWasSeenOfOtherLinksDoesNotCount() {
    var old = new Checked("https://git/t", "https://git/another", TestOrder.BEFORE, AT);

    assertThat(TestEvidence.of(LINKED, old).grade()).isEqualTo("linked");
  }

  static Stream<Arguments> landings() {
    var early = new Landed(AT, "a");
    var late = new Landed(AT.plusSeconds(1), "b");
    return Stream.of(
        Arguments.of(early, late, TestOrder.BEFORE),
        Arguments.of(late, early, TestOrder.AFTER),
        Arguments.of(early, early, TestOrder.ALONGSIDE),
        Arguments.of(early, new Landed(AT, "other"), TestOrder.BEFORE),
        Arguments.of(early, new NotMerged(), TestOrder.NOT_MERGED),
        Arguments.of(new NotMerged(), new NotMerged(), TestOrder.NOT_MERGED),
        Arguments.of(new NotMerged(), new Unreadable(), TestOrder.UNREADABLE),
        Arguments.of(new Unreadable(), late, TestOrder.UNREADABLE));
  }

  @ParameterizedTest
  @MethodSource("landings")
  void comparesWhenBothLanded(Landing test, Landing fix, TestOrder order) {
    assertThat(TestOrder.compare(test, fix)).isEqualTo(order);
  }
}
