package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import dev.idd.app.jira.ProjectKey;
import dev.idd.app.kept.KeptProject;
import dev.idd.app.kept.KeptWithProject;
import dev.idd.app.settings.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a team says of its deliveries, beside its incidents. */
class DeliveryApiTest extends ApiTest {
  private static final String DELIVERY = "/api/projects/OPS/delivery";
  private static final String MARCH =
      "{'month':'2024-03','deployments':40,'rollbacks':2,'changedKloc':12.5,'aiShare':0.25,"
          + "'aiEvidence':'sampled'}";

  @Autowired private List<KeptWithProject> everything;

  private String body(long version, String months) {
    return json("{'version':" + version + ",'months':[" + months + "]}");
  }

  private void incident(String created, String trigger) {
    String key = jira.incident();
    jira.set(key, "created", TextNode.valueOf(created + "T10:00:00.000+0000"));
    changed(key, "created");
    if (!trigger.isEmpty()) {
      post(
              "responder",
              "/api/incidents/" + key + "/extract",
              json(
                  "{'version':0,'command':{'type':'record-root-cause','rootCause':"
                      + "{'triggerKey':'"
                      + trigger
                      + "'}}}"))
          .is(200);
    }
  }

  @Test
  void figuresOfATeamStandBesideItsIncidents() {
    incident("2024-03-02", "deploy");
    incident("2024-03-03", "");
    incident("2024-03-04", "traffic-peak");
    assertThat(get("reader", DELIVERY).is(200).at("/months")).isEmpty();

    put("admin", DELIVERY, body(0, MARCH + ",{'month':'2024-02','deployments':10}")).is(200);

    eventually(
        () ->
            assertThat(get("reader", DELIVERY).is(200).at("/months/1/incidents").asInt())
                .isEqualTo(3));
    Answer answer = get("reader", DELIVERY).is(200);
    assertThat(answer.at("/version").asInt()).isEqualTo(1);
    assertThat(answer.at("/mayEdit").asBoolean()).isFalse();
    assertThat(get("admin", DELIVERY).at("/mayEdit").asBoolean()).isTrue();
    assertThat(answer.at("/months").findValuesAsText("month"))
        .containsExactly("2024-02", "2024-03");
    var march = answer.at("/months/1");
    assertThat(march.path("failures").asInt()).isEqualTo(2);
    assertThat(march.path("unsaid").asInt()).isEqualTo(1);
    assertThat(march.at("/changeFailureRate/value").asDouble()).isEqualTo(.05);
    assertThat(march.at("/defectDensity/value").asDouble()).isEqualTo(2 / 12.5);
    assertThat(march.at("/rollbackRate/value").asDouble()).isEqualTo(.05);
    assertThat(march.path("aiEvidence").asText()).isEqualTo("sampled");
    assertThat(answer.at("/months/0/rollbackRate/value").isNull()).isTrue();
    assertThat(answer.at("/relations").findValuesAsText("id"))
        .containsExactly("change-failure-rate", "defect-density", "rollback-rate");
    assertThat(answer.at("/relations/0/n").asInt()).isEqualTo(1);
    assertThat(answer.at("/relations/0/needed").asInt()).isEqualTo(8);
    assertThat(answer.at("/relations/0/value").isNull()).isTrue();
    assertThat(text("reader", "/api/projects/OPS/report.md?from=2024-03-01&to=2024-03-31"))
        .contains("| 2024-03 | 25.0 % (sampled) | 40 | 2 | 0.05 (")
        .contains("| 5.0 % (")
        .contains("| Rolled back | 1 | not enough data (1 of 8 months) | – |")
        .doesNotContain("2024-02");
  }

  @Test
  void whatJiraKeptIsCheckedAndNeverReplacesWhatIsHere() throws JsonProcessingException {
    var ops = new KeptProject(tenant, "1000", new ProjectKey("OPS"), "Operations");
    KeptWithProject kept =
        everything.stream()
            .filter(one -> one.property().equals("idd.delivery"))
            .findFirst()
            .orElseThrow();

    assertThat(kept.restore(ops, JSON.readTree(json("{'months':[{'month':'soon'}]}"))))
        .contains("idd.delivery: Write the month as year-month, such as 2026-01.");
    assertThat(kept.restore(ops, JSON.readTree(json("{'months':['March']}")))).hasSize(1);
    assertThat(get("reader", DELIVERY).is(200).at("/months")).isEmpty();

    assertThat(kept.restore(ops, JSON.readTree(json("{'v':1,'months':[" + MARCH + "]}"))))
        .isEmpty();
    String other = json("{'v':1,'months':[{'month':'2024-01','deployments':1}]}");
    assertThat(kept.restore(ops, JSON.readTree(other))).isEmpty();
    assertThat(get("reader", DELIVERY).at("/months").findValuesAsText("month"))
        .containsExactly("2024-03");
    assertThat(kept.content(ops).at("/months/0/aiEvidence").asText()).isEqualTo("sampled");
  }

  @Test
  void eightMonthsAreComparedWithTheShareOfAi() {
    String months =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                i ->
                    "{'month':'2024-0%d','deployments':100,'rollbacks':%d,'aiShare':0.%d,'aiEvidence':'measured'}"
                        .formatted(i, i, i))
            .collect(Collectors.joining(","));

    Answer answer = put("admin", DELIVERY, body(0, months)).is(200);

    var rolledBack = answer.at("/relations/2");
    assertThat(rolledBack.path("n").asInt()).isEqualTo(8);
    assertThat(rolledBack.path("value").asDouble()).isEqualTo(1);
    assertThat(rolledBack.path("high").asDouble()).isBetween(.4, .95);
    assertThat(rolledBack.path("interval").asText()).isEqualTo("permutation 95 %");
    assertThat(answer.at("/relations/1/n").asInt()).isZero();
  }

  @Test
  void adminsEditAndNobodyOverwritesWhatTheyHaveNotSeen() {
    put("reader", DELIVERY, body(0, MARCH)).is(403);
    put("admin", DELIVERY, body(0, MARCH)).is(200);

    Answer late = put("admin", DELIVERY, body(0, "")).is(409);

    assertThat(late.at("/current/months")).hasSize(1);
    assertThat(put("admin", DELIVERY, body(1, "")).is(200).at("/months")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "{'month':'March','deployments':1} | months[0].month",
        "{'month':'2999-01','deployments':1} | months[0].month",
        "{'deployments':1} | months[0].month",
        "{'month':'2024-01'} | months[0].month",
        "{'month':'2024-01','deployments':-1} | months[0].deployments",
        "{'month':'2024-01','deployments':3,'rollbacks':4} | months[0].rollbacks",
        "{'month':'2024-01','rollbacks':4} | months[0].deployments",
        "{'month':'2024-01','changedKloc':-0.5} | months[0].changedKloc",
        "{'month':'2024-01','aiShare':1.01,'aiEvidence':'measured'} | months[0].aiShare",
        "{'month':'2024-01','aiShare':0.5} | months[0].aiEvidence",
        "{'month':'2024-01','aiShare':0.5,'aiEvidence':'felt'} | months[0].aiEvidence",
        "{'month':'2024-01','deployments':1,'aiEvidence':'measured'} | months[0].aiShare",
        "{'month':'2024-01','deployments':1},{'month':'2024-01','deployments':2} | months[1].month",
      })
  void whatCannotBeIsSaidBesideItsField(String months, String field) {
    assertThat(
            put("admin", DELIVERY, body(0, months)).is(422).at("/fields").findValuesAsText("field"))
        .containsExactly(field);
    assertThat(get("admin", DELIVERY).at("/version").asInt()).isZero();
  }

  @Test
  void aListThatIsNoneIsRefused() {
    put("admin", DELIVERY, json("{'version':0}")).is(422);
    put("admin", DELIVERY, json("{'months':[]}")).is(400);
    put("admin", DELIVERY, json("{'version':0,'months':[],'more':1}")).is(400);
    put("admin", DELIVERY, body(0, "{'month':'2024-01','deployments':1.5}")).is(400);
  }

  @Test
  void whatIsBelowAChangeIsAChange() {
    var terms =
        List.of(
            Term.of("canary", "rollout", "Canary", "", List.of()),
            Term.of("rollout", "deploy", "Rollout", "", List.of()),
            Term.of("deploy", null, "Deployment", "", List.of()),
            Term.of("time", null, "Time", "", List.of()),
            Term.of("leap-day", "time", "Leap day", "", List.of()));

    assertThat(DeliveryDesk.changes(terms))
        .containsExactlyInAnyOrder("deploy", "config-change", "rollout", "canary");
  }
}
