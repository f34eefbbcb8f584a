package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which words of a text are asked for. */
class WordsTest {
  private static final Frequencies OF_A_HUNDRED =
      new Frequencies(100, Map.of("lease", 1L, "renewed", 4L, "server", 90L, "gateway", 4L));

  private static Set<String> asked(String text, int most) {
    return Words.of(text).telling(OF_A_HUNDRED, most).weights().keySet();
  }

  @Test
  void theRarestFirst() {
    assertThat(asked("The server renewed no lease", 2)).containsExactly("lease", "renewed");
  }

  @Test
  void ofWordsAsRareTheOneThatIsSaidOftener() {
    assertThat(asked("renewed; gateway, gateway!", 1)).containsExactly("gateway");
  }

  @Test
  void whatNobodyHasIsNotAskedFor() {
    assertThat(asked("Coffee machine on the server", 5)).containsExactly("server");
    assertThat(asked("Coffee machine", 5)).isEmpty();
  }

  @Test
  void weightsStayWhatTheyWere() {
    Words all = Words.of("lease lease server");
    assertThat(all.telling(OF_A_HUNDRED, 1).weights())
        .containsExactly(Map.entry("lease", 1 + Math.log(2)));
  }

  @Test
  void whatIsDeletedButStillCountedTellsNothing() {
    assertThat(new Frequencies(2, Map.of("lease", 9L)).telling("lease")).isZero();
  }

  @Test
  void theFirstOnesAndTheOthersAreAll() {
    Words all = Words.of("lease server lease disk");

    assertThat(all.first(2).weights().keySet()).containsExactly("lease", "server");
    assertThat(all.first(1).weights().get("lease")).isEqualTo(all.weights().get("lease"));
    assertThat(all.after(2).weights().keySet()).containsExactly("disk");
    assertThat(all.after(3).weights()).isEmpty();
  }
}
