package dev.idd.app.settings.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.shared.Problem.FieldError;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices about people that cannot be, each with the field and the sentence. */
class PeopleFlawsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ProjectKey OPS = new ProjectKey("OPS");

  private static PeopleChoices choices(String json) throws Exception {
    ObjectNode all = (ObjectNode) JSON.valueToTree(PeopleChoices.NONE);
    JsonNode other = JSON.readTree(json.replace('\'', '"'));
    other
        .properties()
        .forEach(
            part -> {
              if (all.path(part.getKey()).isObject() && part.getValue().isObject()) {
                ((ObjectNode) all.get(part.getKey())).setAll((ObjectNode) part.getValue());
              } else {
                all.set(part.getKey(), part.getValue());
              }
            });
    return JSON.treeToValue(all, PeopleChoices.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{'steward':{'rule':'person'}}; steward.accounts; Name the person who leads incidents.",
        "{'steward':{'rule':'person','accounts':['a','b']}}; steward.accounts;"
            + " Name the person who leads incidents.",
        "{'steward':{'rule':'rotation'}}; steward.accounts; Name the people who take turns.",
        "{'steward':{'rule':'rotation','accounts':['a','b','a']}}; steward.accounts;"
            + " Somebody is in the rotation twice.",
        "{'reminders':{'reviewDueHours':0}}; reminders.reviewDueHours;"
            + " Remind between 1 hour and 30 days before the review is due.",
        "{'reminders':{'reviewDueHours':721}}; reminders.reviewDueHours;"
            + " Remind between 1 hour and 30 days before the review is due.",
        "{'reminders':{'guardrailExpiringDays':-1}}; reminders.guardrailExpiringDays;"
            + " Remind between 1 and 90 days before a guardrail expires.",
        "{'zone':'Europe/Bielefeld'}; zone;"
            + " There is no such time zone. Write it like Europe/Berlin.",
        "{'zone':''}; zone; There is no such time zone. Write it like Europe/Berlin.",
        "{'quietHours':{'from':'24:00','to':'08:00'}}; quietHours.from; Write a time like 18:00.",
        "{'quietHours':{'from':'18:00','to':'8 am'}}; quietHours.to; Write a time like 08:00.",
        "{'quietHours':{'from':'18:00','to':'18:00'}}; quietHours.to;"
            + " Quiet hours that end when they begin would last for ever.",
        "{'digest':{'day':'monday','hour':9,'issueKey':'OPS-1'}}; patternAnalysts;"
            + " The digest needs somebody to read it.",
        "{'patternAnalysts':['a'],'digest':{'day':'someday','hour':9,'issueKey':'OPS-1'}};"
            + " digest.day; There is no such day. Write monday.",
        "{'patternAnalysts':['a'],'digest':{'day':'monday','hour':24,'issueKey':'OPS-1'}};"
            + " digest.hour; Choose an hour from 0 to 23.",
        "{'patternAnalysts':['a'],'digest':{'day':'monday','hour':9,'issueKey':'APP-1'}};"
            + " digest.issueKey; 'Name an issue of this project, like OPS-1.'",
        "{'patternAnalysts':['a'],'quietHours':{'from':'18:00','to':'08:00'},"
            + "'digest':{'day':'monday','hour':7,'issueKey':'OPS-1'}}; digest.hour;"
            + " The digest would come in the quiet hours. Choose another hour.",
        "{'patternAnalysts':['a','a']}; patternAnalysts; Somebody is named twice."
      })
  void saysWhatCannotBe(String json, String field, String sentence) throws Exception {
    assertThat(PeopleFlaws.of(choices(json), OPS)).containsExactly(new FieldError(field, sentence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{}",
        "{'steward':{'rule':'person','accounts':['a']}}",
        "{'steward':{'rule':'rotation','accounts':['a','b'],'turn':'week'}}",
        "{'steward':{'rule':'component-lead','accounts':['left from before']}}",
        "{'reminders':{'reviewDueHours':720,'guardrailExpiringDays':1}}",
        "{'zone':'Pacific/Auckland','quietHours':{'from':'18:00','to':'08:30'}}",
        "{'patternAnalysts':['a'],'digest':{'day':'Monday','hour':0,'issueKey':'ops-1'}}"
      })
  void acceptsWhatCan(String json) throws Exception {
    assertThat(PeopleFlaws.of(choices(json), OPS)).isEmpty();
  }

  @Test
  void aRotationHasRoomForFifty() throws Exception {
    String many = String.join("','", IntStream.range(0, 51).mapToObj(i -> "account" + i).toList());
    assertThat(
            PeopleFlaws.of(
                choices("{'steward':{'rule':'rotation','accounts':['" + many + "']}}"), OPS))
        .containsExactly(new FieldError("steward.accounts", "At most 50 people can take turns."));
  }

  @ParameterizedTest(name = "{0} to {1}: {2} is quiet {3}")
  @CsvSource({
    "18:00, 08:00, 17:59, false",
    "18:00, 08:00, 18:00, true",
    "18:00, 08:00, 00:00, true",
    "18:00, 08:00, 07:59, true",
    "18:00, 08:00, 08:00, false",
    "12:00, 13:00, 12:30, true",
    "12:00, 13:00, 13:00, false",
    "12:00, 13:00, 11:59, false"
  })
  void quietHoursMayPassMidnight(String from, String to, String now, boolean quiet) {
    assertThat(new QuietHours(from, to).at(LocalTime.parse(now))).isEqualTo(quiet);
  }
}
