package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import org.junit.jupiter.api.Test;

/** From the attribution of an incident to the table of generated code. */
class AiVolumeApiTest extends ApiTest {
  private static final String VOLUME = "/api/projects/OPS/ai-volume";

  private void incident(String created, String attribution) {
    String key = jira.incident();
    jira.set(key, "created", TextNode.valueOf(created + "T10:00:00.000+0000"));
    changed(key, "created");
    if (!attribution.isEmpty()) {
      post(
              "responder",
              "/api/incidents/" + key + "/extract",
              json(
                  "{'version':0,'command':{'type':'attribute','attribution':" + attribution + "}}"))
          .is(200);
    }
  }

  @Test
  void sameAnswersAreCountedTogetherWithHowWellTheyAreShown() {
    incident(
        "2024-02-01",
        "{'aiInvolved':'yes','tool':'Aider','category':'agent','failureMode':'invented-api',"
            + "'context':'https://git.example/pull/7'}");
    incident("2024-02-02", "{'aiInvolved':'yes','tool':'Aider','category':'chat'}");
    incident("2024-02-03", "{'aiInvolved':'no'}");
    incident("2024-02-04", "{'aiInvolved':'unknown'}");
    incident("2024-02-05", "");
    incident("2023-02-05", "{'aiInvolved':'yes','tool':'Codex'}");

    eventually(
        () -> assertThat(get("reader", VOLUME + "?to=2024-12-31").at("/n").asInt()).isEqualTo(6));
    Answer answer = get("reader", VOLUME + "?from=2024-01-01&to=2024-12-31").is(200);

    assertThat(answer.at("/n").asInt()).isEqualTo(5);
    assertThat(answer.at("/yes").asInt()).isEqualTo(2);
    assertThat(answer.at("/no").asInt()).isEqualTo(1);
    assertThat(answer.at("/unknown").asInt()).isEqualTo(1);
    assertThat(answer.at("/evidence/linked").asInt()).isEqualTo(1);
    assertThat(answer.at("/evidence/named").asInt()).isEqualTo(1);
    assertThat(answer.at("/tools").findValuesAsText("label")).containsExactly("Aider");
    assertThat(answer.at("/tools/0/share/numerator").asInt()).isEqualTo(2);
    assertThat(answer.at("/tools/0/share/enough").asBoolean()).isFalse();
    assertThat(answer.at("/categories").findValuesAsText("label")).containsExactly("Agent", "Chat");
    assertThat(answer.at("/failureModes").findValuesAsText("label"))
        .containsExactly("Invented API", "Not said");
    assertThat(text("reader", "/api/projects/OPS/report.md?from=2024-01-01&to=2024-12-31"))
        .contains("Of 5 incidents 2 involved generated code, 1 did not;")
        .contains("of 1 somebody said that it is unknown, of 1 nothing was said.")
        .contains("Coverage: 60.0 %. Evidence: 1 linked, 1 named.")
        .contains("| Aider | 2 | 2 | 100.0 % (")
        .contains("| Not said | 1 | 2 | 50.0 % (")
        .doesNotContain("## Delivery figures");
  }

  @Test
  void aPeriodThatIsNoneIsRefused() {
    assertThat(get("reader", VOLUME + "?from=soon").is(422).text("/fields/0/field"))
        .isEqualTo("from");
  }
}
