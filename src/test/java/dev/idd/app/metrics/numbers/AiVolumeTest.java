package dev.idd.app.metrics.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.metrics.numbers.AiVolume.Grades;
import dev.idd.app.metrics.numbers.AiVolume.Kind;
import dev.idd.app.metrics.numbers.AiVolume.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AiVolumeTest {
  private static Said yes(String tool, String category, String failure, String grade, int n) {
    return new Said("yes", tool, category, failure, grade, n);
  }

  private static Said other(String involved, int n) {
    return new Said(involved, null, null, null, null, n);
  }

  private static final List<Said> SOME =
      List.of(
          yes("Aider", "chat", "invented-api", "named", 3),
          yes("Aider", "agent", null, "linked", 1),
          yes(null, "chat", "wrong-assumption", "stated", 2),
          yes("Codex", null, "wrong-assumption", "linked", 4),
          other("no", 20),
          other("unknown", 5),
          other(null, 65));

  @Test
  void whoDidNotAnswerIsInNoPart() {
    var volume = AiVolume.of(SOME);

    assertThat(volume.incidents()).isEqualTo(100);
    assertThat(volume.yes()).isEqualTo(10);
    assertThat(volume.no()).isEqualTo(20);
    assertThat(volume.unknown()).isEqualTo(5);
    assertThat(volume.evidence()).isEqualTo(new Grades(2, 3, 5));
  }

  @Test
  void theLargestComesFirstAndWhatNobodySaidLast() {
    var volume = AiVolume.of(SOME);

    assertThat(volume.tools()).extracting(Kind::key).containsExactly("Aider", "Codex", "");
    assertThat(volume.categories()).extracting(Kind::key).containsExactly("chat", "agent", "");
    assertThat(volume.failureModes())
        .extracting(Kind::key)
        .containsExactly("wrong-assumption", "invented-api", "");
    Kind wrong = volume.failureModes().get(0);
    assertThat(wrong.share().numerator()).isEqualTo(6);
    assertThat(wrong.share().n()).isEqualTo(10);
    assertThat(wrong.share().value()).isEqualTo(.6);
    assertThat(wrong.share().interval()).isEqualTo("Wilson 95 %");
    assertThat(wrong.share().enough()).isTrue();
    assertThat(wrong.evidence()).isEqualTo(new Grades(2, 0, 4));
  }

  @Test
  void namesBeyondTheTwentiethStandTogether() {
    var many = new ArrayList<Said>();
    IntStream.rangeClosed(1, 23)
        .forEach(i -> many.add(yes("tool %02d".formatted(i), null, null, "named", 30 - i)));

    List<Kind> tools = AiVolume.of(many).tools();

    assertThat(tools).hasSize(21);
    assertThat(tools.get(20).key()).isEqualTo(Numbers.OTHERS);
    assertThat(tools.get(20).share().numerator()).isEqualTo(9 + 8 + 7);
    assertThat(tools).extracting(one -> one.share().numerator()).contains(29).contains(10);
  }

  @Test
  void nothingSaidIsNothingShown() {
    var volume = AiVolume.of(List.of(other(null, 7)));

    assertThat(volume.incidents()).isEqualTo(7);
    assertThat(volume.yes()).isZero();
    assertThat(volume.tools()).isEmpty();
    assertThat(volume.categories()).isEmpty();
    assertThat(volume.failureModes()).isEmpty();
  }
}
