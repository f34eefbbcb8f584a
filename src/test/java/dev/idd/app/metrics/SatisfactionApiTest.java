package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import dev.idd.app.TinyJira;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** One question after the close, and never who said what. */
class SatisfactionApiTest extends ApiTest {

  private String closed() {
    String key = jira.incident();
    jira.set(key, "created", TextNode.valueOf("2024-02-01T10:00:00.000+0000"));
    jira.move(key, TinyJira.CLOSED, Instant.parse("2024-02-02T10:00:00Z"));
    changed(key, "status");
    return key;
  }

  private static String of(String key) {
    return "/api/incidents/" + key + "/satisfaction";
  }

  private JsonNode total() {
    return StreamSupport.stream(
            get("reader", "/api/projects/OPS/metrics?from=2024-01-01&to=2024-12-31")
                .is(200)
                .at("/metrics")
                .spliterator(),
            false)
        .filter(one -> one.path("id").asText().equals("satisfaction"))
        .findFirst()
        .orElseThrow()
        .at("/groups/0/total");
  }

  @Test
  void everybodyHasOneAnswerAndMayChangeIt() {
    String key = closed();
    assertThat(get("reader", of(key)).is(200).at("/mine").isNull()).isTrue();
    assertThat(get("reader", of(key)).at("/open").asBoolean()).isTrue();

    put("reader", of(key), "{\"score\": 2}").is(200);
    put("reader", of(key), "{\"score\": 4}").is(200);

    assertThat(get("reader", of(key)).at("/mine").asInt()).isEqualTo(4);
    assertThat(get("responder", of(key)).at("/mine").isNull()).as("somebody else's").isTrue();
    assertThat(
            database
                .sql("select person from satisfaction_answer where tenant_id = ?")
                .param(tenant.value())
                .query(String.class)
                .list())
        .hasSize(1)
        .allMatch(person -> person.matches("[0-9a-f]{64}"));
  }

  @Test
  void isShownFromFiveAnswersOn() {
    String key = closed();
    for (String person : List.of("p1", "p2", "p3", "p4")) {
      put(person, of(key), "{\"score\": 5}").is(200);
    }
    eventually(() -> assertThat(total().path("n").asInt()).isEqualTo(4));
    assertThat(total().path("value").isNull()).isTrue();
    assertThat(total().path("mean").isNull()).isTrue();

    put("p5", of(key), "{\"score\": 1}").is(200);

    eventually(() -> assertThat(total().path("value").asDouble()).isEqualTo(4.2));
  }

  @Test
  void isNotAskedBeforeTheClose() {
    String key = jira.incident();

    assertThat(get("reader", of(key)).is(200).at("/open").asBoolean()).isFalse();
    assertThat(put("reader", of(key), "{\"score\": 4}").is(422).text("/code"))
        .isEqualTo("not-closed");
  }

  @Test
  void takesOneToFive() {
    String key = closed();

    assertThat(put("reader", of(key), "{\"score\": 6}").is(422).text("/fields/0/field"))
        .isEqualTo("score");
    put("reader", of(key), "{}").is(400);
    put("outsider", of(key), "{\"score\": 4}").is(404);
  }
}
