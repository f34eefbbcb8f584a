package dev.idd.app.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.idd.app.ApiTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pareto, heat map and the effect of findings, as the pages get them. */
class PatternCountsApiTest extends ApiTest {

  @BeforeEach
  void onlyThisTestSaysWhatWasMined() {
    miningRests();
  }

  private String classified(String classKey, String component, Duration ago, double hours) {
    String key = jira.incident();
    new MinedIncident(database, tenant).put(key, jira.id(key), 1, Instant.now().minus(ago));
    String path = "/api/incidents/" + key + "/extract";
    post(
            "responder",
            path,
            json(
                "{'version':0,'command':{'type':'record-root-cause','rootCause':"
                    + "{'classKey':'%s','component':'%s'}}}".formatted(classKey, component)))
        .is(200);
    if (hours > 0) {
      post(
              "responder",
              path,
              json(
                  "{'version':1,'command':{'type':'estimate-hours',"
                      + "'response':%s,'rework':1.5,'saved':40}}".formatted(hours)))
          .is(200);
    }
    return key;
  }

  private void unclassified() {
    String key = jira.incident();
    new MinedIncident(database, tenant).put(key, jira.id(key), 1, Instant.now());
  }

  @Test
  void volumeAndCostNameDifferentClasses() {
    classified("concurrency", "ledger", Duration.ofDays(3), 0);
    classified("concurrency", "search", Duration.ofDays(2), 2);
    classified("data-edge-case", "ledger", Duration.ofDays(1), 20);
    unclassified();

    Answer volume = get("reader", "/api/projects/OPS/pareto?by=class&weight=volume").is(200);
    assertThat(volume.at("/n").asInt()).isEqualTo(4);
    assertThat(volume.at("/unclassified").asInt()).isEqualTo(1);
    assertThat(volume.text("/by") + volume.text("/weight")).isEqualTo("classvolume");
    assertThat(volume.text("/items/0/label")).isEqualTo("Concurrency");
    assertThat(volume.at("/items/0/share").asDouble()).isEqualTo(2 / 3.0, within(1e-9));

    Answer cost = get("reader", "/api/projects/OPS/pareto?by=component&weight=cost").is(200);
    assertThat(cost.text("/items/0/key")).isEqualTo("ledger");
    assertThat(cost.at("/items/0/value").asDouble()).isEqualTo(21.5, within(1e-9));
    assertThat(cost.at("/items/1/value").asDouble()).isEqualTo(3.5, within(1e-9));

    Answer map = get("reader", "/api/projects/OPS/heatmap").is(200);
    assertThat(map.at("/n").asInt()).isEqualTo(3);
    assertThat(map.at("/cells")).hasSize(3);
    String lastYear = "/api/projects/OPS/heatmap?from=2020-01-01&to=2020-12-31";
    assertThat(get("reader", lastYear).is(200).at("/cells")).isEmpty();
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    String pareto = "/api/projects/OPS/pareto";
    assertThat(get("reader", pareto + "?by=team").text("/code")).isEqualTo("by-unknown");
    assertThat(get("reader", pareto + "?weight=x").text("/code")).isEqualTo("weight-unknown");
    assertThat(get("reader", pareto + "?from=tomorrow").text("/code")).isEqualTo("invalid-fields");
    get("outsider", pareto).is(404);
    get("reader", "/api/projects/APP/heatmap").is(404);
  }

  @Test
  void theEffectOfAFindingCountsItsKindBeforeAndAfterItsWorkShipped() {
    String member = classified("concurrency", "ledger", Duration.ofDays(100), 0);
    classified("concurrency", "ledger", Duration.ofDays(90), 0);
    classified("concurrency", "ledger", Duration.ofDays(80), 0);
    classified("concurrency", "search", Duration.ofDays(85), 0);
    classified("concurrency", "ledger", Duration.ofDays(10), 0);
    String story = jira.story();
    post(
            "responder",
            "/api/incidents/" + member + "/findings",
            json(
                "{'requestId':'r-1','title':'Leases','hypothesis':'','ownerAccountId':null,"
                    + "'issueKey':'%s'}".formatted(story)))
        .is(201);
    String findings = "/api/projects/OPS/findings";
    assertThat(get("reader", findings).is(200).at("/findings/0/effect").isNull()).isTrue();

    shipped(story, Duration.ofDays(50));

    var effect = get("reader", findings).is(200).at("/findings/0/effect");
    assertThat(effect.at("/before/n").asInt()).isEqualTo(3);
    assertThat(effect.at("/before/days").asInt()).isEqualTo(50);
    assertThat(effect.at("/after/n").asInt()).isEqualTo(1);
    assertThat(effect.at("/after/days").asInt()).isEqualTo(50);
    assertThat(effect.at("/enough").asBoolean()).isTrue();
  }

  private void shipped(String story, Duration ago) {
    var at = Instant.now().minus(ago).atOffset(ZoneOffset.UTC);
    database
        .sql(
            """
            insert into improvement_fact (tenant_id, issue_id, issue_key, project_key, created_at,
                                          shipped_at, derived_at)
            values (:tenant, :issue, :key, 'APP', :at, :at, :at)""")
        .param("tenant", tenant.value())
        .param("issue", jira.id(story))
        .param("key", story)
        .param("at", at)
        .update();
  }
}
