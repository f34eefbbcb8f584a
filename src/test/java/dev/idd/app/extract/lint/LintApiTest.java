package dev.idd.app.extract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** The lints as the page asks them. */
class LintApiTest extends ApiTest {

  @Test
  void readsAStatement() {
    Answer answer =
        post("responder", "/api/lint/statement", json("{'text':'The auth service was slow'}"))
            .is(200);

    assertThat(answer.text("/kind")).isEqualTo("cause");
    assertThat(answer.text("/hint")).contains("Which property");
    assertThat(answer.text("/because")).contains("was");
    assertThat(answer.text("/proposal"))
        .isEqualTo("The system must … when the auth service is slow.");
    assertThat(answer.at("/blocks").asBoolean()).isFalse();
  }

  @Test
  void aRequirementNeedsNoProposal() {
    Answer answer =
        post("reader", "/api/lint/statement", json("{'text':'The system must wait for it.'}"))
            .is(200);

    assertThat(answer.text("/kind")).isEqualTo("requirement");
    assertThat(answer.at("/proposal").isNull()).isTrue();
  }

  @Test
  void onlyNothingAndTheSummaryBlock() {
    Answer echo =
        post(
                "reader",
                "/api/lint/statement",
                json("{'text':'Login slow!','summary':'Login is slow'}"))
            .is(200);
    Answer empty = post("reader", "/api/lint/statement", json("{'text':null}")).is(200);

    assertThat(echo.text("/kind")).isEqualTo("echo");
    assertThat(echo.at("/blocks").asBoolean()).isTrue();
    assertThat(empty.text("/kind")).isEqualTo("wish");
    assertThat(empty.text("/rule")).isEqualTo("empty");
    assertThat(empty.at("/blocks").asBoolean()).isTrue();
  }

  @Test
  void findsWordsAboutPersonsInACause() {
    Answer answer =
        post("reader", "/api/lint/cause", json("{'text':'Yes, someone forgot the flag.'}")).is(200);

    assertThat(answer.text("/findings/0/excerpt")).isEqualTo("someone forgot");
    assertThat(answer.at("/findings/0/start").asInt()).isEqualTo(5);
    assertThat(answer.at("/findings/0/end").asInt()).isEqualTo(19);
    assertThat(answer.at("/findings/0/sentence/start").asInt()).isZero();
    assertThat(answer.at("/findings/0/sentence/end").asInt()).isEqualTo(29);
    assertThat(answer.text("/findings/0/hint")).contains(answer.text("/findings/0/phrasing"));
    assertThat(post("reader", "/api/lint/cause", json("{'text':''}")).is(200).at("/findings"))
        .isEmpty();
  }

  @Test
  void tooLongIsAnErrorOfItsField() {
    String long4001 = "x".repeat(4001);
    Answer statement =
        post("reader", "/api/lint/statement", json("{'text':'ok','summary':'" + long4001 + "'}"))
            .is(422);
    Answer cause = post("reader", "/api/lint/cause", json("{'text':'" + long4001 + "'}")).is(422);

    assertThat(statement.text("/code")).isEqualTo("invalid-fields");
    assertThat(statement.text("/fields/0/field")).isEqualTo("summary");
    assertThat(cause.text("/fields/0/field")).isEqualTo("text");
    assertThat(cause.text("/fields/0/message")).contains("4,000 characters");
  }

  @Test
  void strangersAreNotAnswered() {
    for (String path : new String[] {"/api/lint/statement", "/api/lint/cause"}) {
      Answer answer = call(tenant, null, HttpMethod.POST, path, json("{'text':'x'}"));
      assertThat(answer.is(401).text("/code")).isEqualTo("not-authenticated");
    }
  }
}
