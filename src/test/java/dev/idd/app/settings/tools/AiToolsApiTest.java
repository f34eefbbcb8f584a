package dev.idd.app.settings.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.app.ApiTest;
import dev.idd.app.settings.Taxonomy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** The AI tools of a project, from its settings to the form of an incident. */
class AiToolsApiTest extends ApiTest {
  private static final String PATH = "/api/projects/OPS/ai-tools";
  private static final String FILE = "/api/projects/OPS/settings.yaml";

  private Answer save(String as, long version, String tools) {
    return put(as, PATH, json("{'version':" + version + ",'tools':" + tools + "}"));
  }

  private List<String> offered(String key) {
    Answer options = get("responder", "/api/incidents/" + key + "/extract/options").is(200);
    return texts(options.at("/aiTools"));
  }

  private static List<String> texts(JsonNode list) {
    return JSON.convertValue(
        list, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
  }

  @Test
  void aProjectOffersWhatWeShipUntilItHasItsOwnList() {
    String key = jira.incident();
    assertThat(get("admin", PATH).is(200).at("/isShipped").asBoolean()).isTrue();
    assertThat(offered(key)).isEqualTo(Taxonomy.AI_TOOLS);

    Answer own = save("admin", 0, "[' House model ','',  'Cursor']").is(200);

    assertThat(own.at("/isShipped").asBoolean()).isFalse();
    assertThat(own.at("/version").asLong()).isEqualTo(1);
    assertThat(texts(own.at("/tools"))).containsExactly("House model", "Cursor");
    assertThat(texts(own.at("/shipped"))).isEqualTo(Taxonomy.AI_TOOLS);
    assertThat(offered(key)).containsExactly("House model", "Cursor");
    assertThat(texts(save("admin", 1, "[]").is(200).at("/tools"))).isEmpty();
    assertThat(offered(key)).isEmpty();
    assertThat(
            save("admin", 2, JSON.valueToTree(Taxonomy.AI_TOOLS).toString())
                .is(200)
                .at("/isShipped")
                .asBoolean())
        .isTrue();
  }

  @Test
  void aToolThatWasRemovedStaysOnTheIncidentThatNamesIt() {
    String key = jira.incident();
    String path = "/api/incidents/" + key + "/extract";
    post(
            "responder",
            path,
            json(
                "{'version':0,'command':{'type':'attribute','attribution':"
                    + "{'aiInvolved':'yes','tool':'Cursor'}}}"))
        .is(200);

    save("admin", 0, "['House model']").is(200);

    assertThat(get("responder", path).is(200).text("/attribution/tool")).isEqualTo("Cursor");
    post(
            "responder",
            path,
            json(
                "{'version':1,'command':{'type':'attribute','attribution':"
                    + "{'aiInvolved':'yes','tool':'Cursor','context':'again'}}}"))
        .is(200);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "twice          | ['Cursor','cursor'] | tools[1] | in the list already",
        "two lines      | ['a\\nb']           | tools[0] | one line",
        "no list at all | null                | tools    | whole list",
      })
  void aListThatCannotBeIsRefused(String name, String tools, String field, String message) {
    Answer refused = save("admin", 0, tools).is(422);

    assertThat(refused.text("/fields/0/field")).isEqualTo(field);
    assertThat(refused.text("/fields/0/message")).contains(message);
    assertThat(get("admin", PATH).at("/version").asLong()).isZero();
  }

  @Test
  void tooManyAreRefused() {
    var many = new StringBuilder("['0'");
    for (int i = 1; i <= 100; i++) {
      many.append(",'").append(i).append('\'');
    }

    assertThat(save("admin", 0, many + "]").is(422).text("/fields/0/message")).contains("100");
  }

  @Test
  void aConflictShowsWhatTheOtherPersonSaved() {
    save("admin", 0, "['A']").is(200);

    assertThat(save("admin", 0, "['B']").is(409).text("/current/tools/0")).isEqualTo("A");
    assertThat(save("admin", 7, "['B']").is(409).text("/code")).isEqualTo("version-conflict");
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource({
    "GET, , 401",
    "PUT, , 401",
    "GET, outsider, 404",
    "PUT, outsider, 404",
    "GET, responder, 403",
    "PUT, responder, 403",
  })
  void onlyAnAdministratorChooses(String method, String as, int status) {
    String body = method.equals("PUT") ? json("{'version':0,'tools':[]}") : null;

    call(tenant, as, HttpMethod.valueOf(method), PATH, body).is(status);
  }

  @Test
  void theFileHasTheListAndTakesIt() {
    save("admin", 0, "['House model','no']").is(200);
    String file = text("admin", FILE);
    assertThat(file).contains("aiTools:\n  - \"House model\"\n  - \"no\"\n");

    Answer same = yaml("admin", HttpMethod.PUT, FILE, file, null).is(200);
    assertThat(same.at("/changes")).isEmpty();
    Answer other =
        yaml("admin", HttpMethod.PUT, FILE, "aiTools:\n  - Cursor\n  - House model\n", null)
            .is(200);
    assertThat(texts(other.at("/changes"))).containsExactly("aiTools: + Cursor", "aiTools: − no");
    Answer order =
        yaml("admin", HttpMethod.PUT, FILE, "aiTools: [House model, Cursor]\n", null).is(200);
    assertThat(texts(order.at("/changes"))).containsExactly("aiTools: in another order");
    Answer wrong = yaml("admin", HttpMethod.PUT, FILE, "aiTools:\n  - a\n  - A\n", null).is(422);
    assertThat(wrong.text("/fields/0/message"))
        .isEqualTo("line 3: aiTools[1]: “A” is in the list already.");
    yaml("admin", HttpMethod.PUT, FILE, "aiTools: none\n", null).is(422);
    yaml("admin", HttpMethod.PUT, FILE, "aiTools: shipped\n", null).is(200);
    assertThat(get("admin", PATH).at("/isShipped").asBoolean()).isTrue();
  }
}
