package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.extract.RootCause;
import dev.idd.app.pattern.text.SharedPhrases.Shared;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts may suggest a recurrence; only people declare one. */
class CautionTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // mine, theirs, causes known, shared word, what is said
        "-     | -       | false | -     | Reads alike, which shows",
        "clock | -       | false | -     | Reads alike, which shows",
        "-     | clock   | true  | lease | Reads alike, which shows",
        "-     | clock   | true  | -     | Reads alike, but the causes",
        "clock | clock   | true  | -     | -",
        "clock | network | true  | lease | Another cause was found there: NETWORK",
      },
      delimiter = '|')
  void speaksUnlessPeopleNamedTheSameClass(
      String mine, String theirs, boolean known, String shared, String said) {
    String caution =
        Caution.of(
            cause(mine),
            cause(theirs),
            new Shared(List.of("text"), known, shared == null ? List.of() : List.of(shared)),
            key -> key.toUpperCase(Locale.ROOT));

    if (said == null) {
      assertThat(caution).isNull();
    } else {
      assertThat(caution).startsWith(said);
    }
  }

  private static RootCause cause(String classKey) {
    return new RootCause(List.of(), List.of(), classKey, null, "", List.of());
  }
}
