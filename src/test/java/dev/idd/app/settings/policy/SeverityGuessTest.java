package dev.idd.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.jira.JiraJson.Field;
import dev.idd.app.settings.policy.SeverityField.Option;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What do the words of a site mean here, before anybody says so? */
class SeverityGuessTest {

  @ParameterizedTest(name = "{0} means {1}")
  @CsvSource({
    // four levels keep their label and leave out SEV-3
    "SEV1 SEV2 SEV3 SEV4, SEV-0 SEV-1 SEV-2 SEV-4",
    "Sev-1 Sev-2 Sev-3, SEV-0 SEV-1 SEV-2",
    "S1 S2 S3 S4, SEV-0 SEV-1 SEV-2 SEV-4",
    "P1 P2, SEV-0 SEV-1",
    // five levels
    "SEV0 SEV1 SEV2 SEV3 SEV4, SEV-0 SEV-1 SEV-2 SEV-3 SEV-4",
    "SEV-0 SEV-4, SEV-0 SEV-4",
    "S0 S1, SEV-0 SEV-1",
    // names
    "Critical High Medium Low Informational, SEV-0 SEV-1 SEV-2 SEV-3 SEV-4",
    "blocker major minor, SEV-0 SEV-1 SEV-3",
    "Red Amber, - -",
    "SEV1 SEV9, SEV-1 -"
  })
  void readsLabels(String labels, String severities) {
    assertThat(
            SeverityGuess.options(options(labels)).stream()
                .map(one -> one.severity() == null ? "-" : one.severity().code())
                .collect(Collectors.joining(" ")))
        .isEqualTo(severities);
  }

  @Test
  void keepsTheOriginalLabel() {
    assertThat(SeverityGuess.options(options("SEV4")))
        .extracting(Option::label)
        .containsExactly("SEV4");
  }

  @Test
  void takesThePlainestSelectAndNeverPriority() {
    var select = new Field.Schema("option", "select");
    var fields =
        List.of(
            new Field("priority", "Priority", new Field.Schema("priority", null)),
            new Field("customfield_1", "Severity of the vendor", select),
            new Field("customfield_2", "Severity", select),
            new Field("customfield_3", "Severity note", new Field.Schema("string", "textfield")));

    assertThat(SeverityGuess.field(fields)).map(Field::id).contains("customfield_2");
    assertThat(SeverityGuess.field(fields.subList(0, 1))).isEmpty();
  }

  private static List<Option> options(String labels) {
    return Arrays.stream(labels.split(" ")).map(one -> new Option(one, one, null)).toList();
  }
}
