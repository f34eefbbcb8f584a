package dev.idd.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.idd.app.jira.IssueFields;
import dev.idd.app.settings.policy.ScoreFields.ScoreField;
import dev.idd.app.settings.policy.SeverityField.Option;
import dev.idd.app.shared.Problem.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which severity do impact and urgency mean, and what is said where they mean none? */
class SeverityScoresTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SeverityScores SCORES = new SeverityScores("customfield_1", "customfield_2");
  private static final SeverityField FIELD = new SeverityField(null, List.of(), SCORES);
  private static final List<ScoreField> KNOWN =
      List.of(new ScoreField("customfield_1", "Impact"), new ScoreField("customfield_2", "Urgent"));

  private static IncidentSeverity read(@Nullable String impact, @Nullable String urgency)
      throws Exception {
    Map<String, JsonNode> fields = new HashMap<>();
    fields.put("customfield_1", JSON.readTree(impact == null ? "null" : impact));
    fields.put("customfield_2", JSON.readTree(urgency == null ? "null" : urgency));
    return FIELD.read(new IssueFields(fields));
  }

  @ParameterizedTest(name = "impact {0}, urgency {1}: {2}")
  @CsvSource({
    "10, 10, SEV-0",
    "9, 9, SEV-0",
    "9.0, 10, SEV-0",
    "9, 8.9, SEV-1",
    "8, 10, SEV-1",
    "10, 0, SEV-1",
    "0, 7, SEV-1",
    "7, 3, SEV-1",
    "6.9, 6.9, SEV-2",
    "6, 0, SEV-2",
    "0, 5, SEV-2",
    "5, 5, SEV-2",
    "4.9, 4.9, SEV-3",
    "4, 0, SEV-3",
    "0, 3, SEV-3",
    "3, 3, SEV-3",
    "2.9, 2.9, SEV-4",
    "2, 2, SEV-4",
    "0, 0, SEV-4"
  })
  void bothDecideTheWorstAndTheHigherOneTheRest(String impact, String urgency, String level)
      throws Exception {
    IncidentSeverity severity = read(impact, urgency);

    assertThat(severity.level()).isEqualTo(Severity.of(level));
    assertThat(severity.finding()).isEmpty();
  }

  @Test
  void theLabelSaysBothAsPeopleWriteThem() throws Exception {
    assertThat(read("7.0", "3.5").label()).isEqualTo("impact 7, urgency 3.5");
    assertThat(read("10.0", "0").label()).isEqualTo("impact 10, urgency 0");
  }

  @ParameterizedTest(name = "impact {0}, urgency {1}: {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        " ; 3; urgency 3; Impact is empty",
        "7; ; impact 7; Urgency is empty",
        " ; ; ''; Impact is empty and urgency is empty",
        "10.1; 3; impact 10.1, urgency 3; Impact is not between 0 and 10",
        "3; -1; impact 3, urgency -1; Urgency is not between 0 and 10",
        " ; 11; urgency 11; Impact is empty and urgency is not between 0 and 10",
        "\"high\"; 3; urgency 3; Impact is not a number"
      })
  void aScoreThatCannotBeUsedTakesTheFullForm(
      @Nullable String impact, @Nullable String urgency, String label, String why)
      throws Exception {
    IncidentSeverity severity = read(impact, urgency);

    assertThat(severity.level()).isNull();
    assertThat(severity.label()).isEqualTo(label);
    assertThat(severity.finding()).isEqualTo(why + ", so the full form is asked for.");
    assertThat(GatePolicy.STANDARD.with(FIELD).form(severity)).isEqualTo(Form.FULL);
  }

  @Test
  void bothFieldsAreAskedFor() {
    assertThat(FIELD.asked()).isEqualTo(",customfield_1,customfield_2");
    assertThat(SeverityField.NONE.asked()).isEmpty();
    assertThat(new SeverityField("priority", List.of()).asked()).isEqualTo(",priority");
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "; customfield_1; customfield_2; ''",
        "; customfield_1; ; Choose both fields: one for impact and one for urgency.",
        "; ; customfield_2; Choose both fields: one for impact and one for urgency.",
        "; ; ; Choose both fields: one for impact and one for urgency.",
        "; customfield_1; customfield_1; Choose two different fields for impact and urgency.",
        "; customfield_1; customfield_9; The site has no number field with the id customfield_9.",
        "; summary; customfield_2; The site has no number field with the id summary.",
        "customfield_5; customfield_1; customfield_2; The severity comes from one field or from"
            + " impact and urgency. Choose one of the two."
      })
  void twoNumberFieldsAndNothingElse(
      @Nullable String field, @Nullable String impact, @Nullable String urgency, String flaw) {
    var scores = new SeverityScores(impact, urgency);
    var severity = new SeverityField(field, List.of(), scores);

    assertThat(ScoreFlaws.of(severity, scores, KNOWN))
        .extracting(FieldError::message)
        .isEqualTo(flaw.isEmpty() ? List.of() : List.of(flaw));
  }

  @Test
  void valuesOfAFieldMeanNothingBesideScores() {
    var severity =
        new SeverityField(null, List.of(new Option("1", "High", Severity.SEV_1)), SCORES);

    assertThat(ScoreFlaws.of(severity, SCORES, KNOWN)).hasSize(1);
  }

  @Test
  void isStoredAndReadAgain() {
    GatePolicy policy = GatePolicy.STANDARD.with(FIELD);

    assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
    String before = PolicyJson.write(GatePolicy.STANDARD).replace(",\"scores\":null", "");
    assertThat(before).doesNotContain("scores");
    assertThat(PolicyJson.read(before)).isEqualTo(GatePolicy.STANDARD);
  }
}
