package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.ApiTest;
import org.junit.jupiter.api.Test;

/** Where a project stands, and what its admins say where data cannot. */
class MaturityApiTest extends ApiTest {
  private static final String MATURITY = "/api/projects/OPS/maturity";

  @Test
  void everybodySeesTwentyCellsAndAdminsAnswerThree() {
    Answer before = get("reader", MATURITY).is(200);
    assertThat(before.at("/cells")).hasSize(20);
    assertThat(before.at("/levels/people").asInt()).isEqualTo(1);
    assertThat(before.at("/cells").findValuesAsText("state"))
        .filteredOn("needs-answer"::equals)
        .hasSize(3);

    Answer after =
        put(
                "admin",
                MATURITY + "/answers",
                json("{'category':'process','level':4,'answer':'no','note':'Next year.'}"))
            .is(200);

    assertThat(after.at("/cells").findValuesAsText("evidence"))
        .anyMatch(sentence -> sentence.endsWith("Answered no. Next year."));
    put("reader", MATURITY + "/answers", json("{'category':'process','level':4,'answer':'no'}"))
        .is(403);
  }

  @Test
  void whatDataTellNobodyAnswers() {
    Answer wrong =
        put(
                "admin",
                MATURITY + "/answers",
                json("{'category':'people','level':2,'answer':'maybe'}"))
            .is(422);

    assertThat(wrong.at("/fields").findValuesAsText("field")).containsExactly("level", "answer");
  }
}
