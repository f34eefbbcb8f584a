package dev.idd.app.settings.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Steward rule, reminders and digest as an admin chooses them. */
class PeopleSettingsApiTest extends ApiTest {
  private static final String SETTINGS = "/api/projects/OPS/people/settings";
  private static final String FILE = "/api/projects/OPS/settings.yaml";

  @Autowired private List<KeptWithProject> everything;

  private Answer choose(long version, String part, String value) throws Exception {
    ObjectNode choices = (ObjectNode) get("admin", SETTINGS).is(200).at("/choices").deepCopy();
    JsonNode wanted = JSON.readTree(json(value));
    if (choices.path(part).isObject() && wanted.isObject()) {
      ((ObjectNode) choices.get(part)).setAll((ObjectNode) wanted);
    } else {
      choices.set(part, wanted);
    }
    ObjectNode body = JSON.createObjectNode().put("version", version);
    body.set("choices", choices);
    return put("admin", SETTINGS, body.toString());
  }

  @Test
  void everythingIsOffUntilSomebodyChooses() {
    Answer now = get("admin", SETTINGS).is(200);

    assertThat(now.at("/version").asLong()).isZero();
    assertThat(now.text("/choices/steward/rule")).isEqualTo("none");
    assertThat(now.at("/choices/reminders/reviewOverdue").asBoolean()).isFalse();
    assertThat(now.at("/choices/reminders/reviewDueHours").isNull()).isTrue();
    assertThat(now.at("/choices/quietHours").isNull()).isTrue();
    assertThat(now.at("/choices/digest").isNull()).isTrue();
    assertThat(now.at("/zones")).extracting(JsonNode::asText).contains("UTC", "Europe/Berlin");
  }

  @Test
  void whatIsChosenIsShownWithNames() throws Exception {
    Answer saved =
        choose(0, "steward", "{'rule':'rotation','accounts':['steward','responder'],'turn':'week'}")
            .is(200);

    assertThat(saved.at("/version").asLong()).isEqualTo(1);
    assertThat(saved.at("/people"))
        .extracting(person -> person.path("displayName").asText())
        .containsExactly("Name of responder", "Name of steward");
    assertThat(get("admin", SETTINGS).at("/choices")).isEqualTo(saved.at("/choices"));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "steward; {'rule':'person','accounts':['left']}; steward.accounts[0];"
            + " There is no such account.",
        "steward; {'rule':'rotation','accounts':['steward','stranger']}; steward.accounts[1];"
            + " This person cannot be assigned in OPS.",
        "steward; {'rule':'rotation','accounts':[]}; steward.accounts;"
            + " Name the people who take turns.",
        "patternAnalysts; ['analyst','left']; patternAnalysts[1]; There is no such account.",
        "reminders; {'reviewDueHours':10000}; reminders.reviewDueHours;"
            + " Remind between 1 hour and 30 days before the review is due.",
        "quietHours; {'from':'25:00','to':'08:00'}; quietHours.from; Write a time like 18:00.",
        "zone; '''Mars/Olympus'''; zone; There is no such time zone. Write it like Europe/Berlin."
      })
  void refusesWithTheFieldAndChangesNothing(
      String part, String value, String field, String sentence) throws Exception {
    Answer refused = choose(0, part, value).is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo(field);
    assertThat(refused.text("/fields/0/message")).isEqualTo(sentence);
    assertThat(get("admin", SETTINGS).at("/version").asLong()).isZero();
  }

  @Test
  void theDigestNeedsAnIssueThatIsThere() throws Exception {
    choose(0, "patternAnalysts", "['analyst']").is(200);
    Answer refused =
        choose(1, "digest", "{'day':'monday','hour':9,'issueKey':'OPS-99999'}").is(422);
    assertThat(refused.text("/fields/0/field")).isEqualTo("digest.issueKey");
    assertThat(refused.text("/fields/0/message"))
        .isEqualTo("There is no such issue, or you may not see it.");

    String key = jira.incident();
    Answer saved =
        choose(1, "digest", "{'day':'monday','hour':9,'issueKey':'" + key + "'}").is(200);
    assertThat(saved.text("/choices/digest/issueKey")).isEqualTo(key);
  }

  @Test
  void somebodyWhoLeftKeepsNobodyFromSaving() throws Exception {
    choose(0, "steward", "{'rule':'rotation','accounts':['steward','responder']}").is(200);
    database
        .sql("update project_people set choices = replace(choices, 'responder', 'left')")
        .update();

    choose(1, "zone", "'Europe/Berlin'").is(200);
  }

  @Test
  void twoAdminsDoNotOverwriteEachOther() throws Exception {
    choose(0, "zone", "'Europe/Berlin'").is(200);

    Answer conflict = choose(0, "zone", "'Asia/Tokyo'").is(409);

    assertThat(conflict.text("/current/choices/zone")).isEqualTo("Europe/Berlin");
    choose(2, "zone", "'Asia/Tokyo'").is(409);
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource({", 401", "outsider, 404", "responder, 403"})
  void isForAdministrators(String as, int status) {
    assertThat(get(as, SETTINGS).status()).isEqualTo(status);
    assertThat(put(as, SETTINGS, "{\"version\":0,\"choices\":null}").status()).isEqualTo(status);
  }

  @Test
  void isPartOfTheSettingsFile() throws Exception {
    String key = jira.incident();
    choose(0, "patternAnalysts", "['analyst']").is(200);
    String wish =
        """
        people:
          steward:
            rule: rotation
            accounts: [steward, responder]
            turn: week
          reminders:
            reviewDueHours: 12
            guardrailExpired: true
          zone: Europe/Berlin
          quietHours:
            from: "18:00"
            to: "08:00"
          digest:
            day: friday
            hour: 9
            issueKey: %s
        """
            .formatted(key);

    Answer changes = yaml("admin", HttpMethod.PUT, FILE, wish, null).is(200);
    assertThat(changes.at("/changes"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "people: steward.rule: none → rotation",
            "people: steward.accounts: none → [steward, responder]",
            "people: steward.turn: incident → week",
            "people: reminders.reviewDueHours: none → 12",
            "people: reminders.guardrailExpired: false → true",
            "people: zone: UTC → Europe/Berlin",
            "people: quietHours: none → 18:00–08:00",
            "people: digest: none → friday at 9 on " + key);
    assertThat(get("admin", SETTINGS).text("/choices/patternAnalysts/0")).isEqualTo("analyst");

    String written = text("admin", FILE);
    assertThat(written).contains("- steward  # Name of steward", "from: \"18:00\"");
    assertThat(yaml("admin", HttpMethod.POST, FILE + "/diff", written, null).at("/changes"))
        .isEmpty();
    yaml("admin", HttpMethod.PUT, FILE, "people: none\n", null).is(200);
    assertThat(text("admin", FILE)).contains("people: none\n");
  }

  @Test
  void comesBackFromJiraAlsoWhenSomebodyLeft() {
    String kept =
        "people:\n  steward: {rule: rotation, accounts: [steward, left]}\n  zone: Europe/Berlin\n";
    var ops = new KeptProject(tenant, "1000", new ProjectKey("OPS"), "Operations");
    KeptWithProject file =
        everything.stream()
            .filter(one -> one.property().equals("idd.settings"))
            .findFirst()
            .orElseThrow();

    assertThat(file.restore(ops, JSON.createObjectNode().put("v", 1).put("yaml", kept))).isEmpty();

    Answer now = get("admin", SETTINGS).is(200);
    assertThat(now.text("/choices/steward/accounts/1")).isEqualTo("left");
    assertThat(file.content(ops).path("yaml").asText()).contains("people:", "- left\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '§',
      value = {
        "people: all§ line 1: people: write 'none' here, or a mapping",
        "people:|  steward: {rule: best}§ line 2: people.steward.rule: there is no such rule; there"
            + " are none, person, assignee, reporter, project-lead, component-lead, rotation",
        "people:|  steward:|    rule: rotation|    accounts:|    - steward|    - stranger§"
            + " line 6: people.steward.accounts[1]: This person cannot be assigned in OPS.",
        "people:|  reminders: {reviewDueHours: soon}§ line 2: people.reminders.reviewDueHours:"
            + " write a whole number here, or none",
        "people:|  zone: Mars§ line 2: people.zone: There is no such time zone. Write it like"
            + " Europe/Berlin."
      })
  void aFileIsToldWhichLineIsWrong(String file, String message) {
    Answer refused =
        yaml("admin", HttpMethod.PUT, FILE, file.replace('|', '\n') + "\n", null).is(422);

    assertThat(refused.text("/fields/0/message")).isEqualTo(message);
  }
}
