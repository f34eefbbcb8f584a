package dev.idd.app.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that are shown as the reason why two incidents are alike. */
class PhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Certificate expiry on gateway | The gateway's certificate expiry went unseen | certificate expiry, gateway",
        "Expired certificates          | A certificate expires                        | expired, certificates",
        "The disk is full              | The coffee is out                            | ''",
        "Error 503 at 10:42            | Error 503 at 11:03                           | error",
        "NullPointerException in OPS   | nullpointerexception again                   | NullPointerException",
        "証明書の期限切れ               | 証明書の期限切れ                              | ''",
        "Zertifikat abgelaufen         | Das Zertifikat ist abgelaufen                | Zertifikat, abgelaufen",
      })
  void isAsLongAsBothHaveIt(String one, String other, String shared) {
    List<String> found =
        Phrase.shared(Stem.of(one), Stem.of(other)).stream()
            .map(Phrase::written)
            .map(String::toLowerCase)
            .toList();

    assertThat(String.join(", ", found)).isEqualToIgnoringCase(shared);
  }

  @Test
  void rareWordsAreSaidFirstAndCommonOnesNotAtAll() {
    List<Phrase> shared =
        Phrase.shared(
            Stem.of("error in ledger lease renewal"), Stem.of("error: lease renewal, ledger"));
    var rarity =
        new Rarity(
            1_000, new HashMap<>(Map.of("error", 900L, "ledger", 40L, "lease", 2L, "renewal", 3L)));

    assertThat(Phrase.best(shared, rarity::of, 5).stream().map(Phrase::written))
        .containsExactly("lease renewal", "ledger");
  }

  @Test
  void ofFewTextsThreeMayHaveAWordThatTells() {
    var phrase = new Phrase(Stem.of("lease"));

    assertThat(new Rarity(4, Map.of("lease", 3L)).of(phrase)).isPositive();
    assertThat(new Rarity(4, Map.of("lease", 4L)).of(phrase)).isZero();
    assertThat(new Rarity(4, Map.of()).of(phrase)).isZero();
  }
}
