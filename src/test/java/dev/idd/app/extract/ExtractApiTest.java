package dev.idd.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.ApiTest;
import org.junit.jupiter.api.Test;

/** The Extract as its page uses it. */
class ExtractApiTest extends ApiTest {

  @Test
  void startsEmptyAndEditable() {
    String key = jira.incident();

    Answer extract = get("responder", "/api/incidents/" + key + "/extract").is(200);

    assertThat(extract.at("/version").asLong()).isZero();
    assertThat(extract.at("/savedAt").isNull()).isTrue();
    assertThat(extract.at("/steward").isNull()).isTrue();
    assertThat(extract.text("/incident/status/category")).isEqualTo("new");
    assertThat(extract.at("/mayEdit").asBoolean()).isTrue();
    assertThat(extract.at("/rootCause")).isEqualTo(extract.body().at("/rootCause"));
    assertThat(extract.at("/rootCause/whys").isArray()).isTrue();
    assertThat(extract.at("/rootCause/done").isMissingNode()).isTrue();
    assertThat(extract.at("/steps")).hasSize(5).allMatch(step -> !step.path("done").asBoolean());
  }
}
