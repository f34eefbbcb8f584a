package dev.idd.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.idd.app.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Pareto and heat map, as the pages get them. */
class KindsApiTest extends ApiTest {
  private static final String PARETO = "/api/projects/OPS/pareto";
  private static final String MAP = "/api/projects/OPS/heatmap";

  private String incident() {
    String key = jira.incident();
    jira.set(key, "created", TextNode.valueOf("2024-02-01T10:00:00.000+0000"));
    changed(key, "created");
    return key;
  }

  private void classified(String classKey, String component, double hours) {
    String path = "/api/incidents/" + incident() + "/extract";
    String cause =
        "{'version':0,'command':{'type':'record-root-cause','rootCause':"
            + "{'classKey':'%s','component':'%s'}}}".formatted(classKey, component);
    post("responder", path, json(cause)).is(200);
    if (hours > 0) {
      String spent =
          "{'version':1,'command':{'type':'estimate-hours','response':%s,'rework':1.5,'saved':40}}"
              .formatted(hours);
      post("responder", path, json(spent)).is(200);
    }
  }

  @Test
  void volumeAndCostNameDifferentClasses() {
    classified("concurrency", "ledger", 0);
    classified("concurrency", "search", 2);
    classified("data-edge-case", "ledger", 20);
    incident();

    eventually(
        () -> {
          Answer volume = get("reader", PARETO + "?by=class&weight=volume").is(200);
          assertThat(volume.at("/n").asInt()).isEqualTo(4);
          assertThat(volume.at("/unclassified").asInt()).isEqualTo(1);
          assertThat(volume.text("/by") + volume.text("/weight")).isEqualTo("classvolume");
          assertThat(volume.text("/items/0/label")).isEqualTo("Concurrency");
          assertThat(volume.at("/items/0/share").asDouble()).isEqualTo(2 / 3.0, within(1e-9));
          Answer cost = get("reader", PARETO + "?by=component&weight=cost").is(200);
          assertThat(cost.text("/items/0/key")).isEqualTo("ledger");
          assertThat(cost.at("/items/0/value").asDouble()).isEqualTo(21.5, within(1e-9));
          assertThat(cost.at("/items/1/value").asDouble()).isEqualTo(3.5, within(1e-9));
        });
    Answer map = get("reader", MAP).is(200);
    assertThat(map.at("/n").asInt()).isEqualTo(3);
    assertThat(map.at("/cells")).hasSize(3);
    assertThat(get("reader", MAP + "?from=2023-01-01&to=2023-12-31").is(200).at("/cells"))
        .isEmpty();
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertThat(get("reader", PARETO + "?by=team").text("/code")).isEqualTo("by-unknown");
    assertThat(get("reader", PARETO + "?weight=x").text("/code")).isEqualTo("weight-unknown");
    assertThat(get("reader", PARETO + "?from=tomorrow").text("/code")).isEqualTo("invalid-fields");
    assertThat(get("reader", MAP + "?from=2026-02-01&to=2026-01-01").text("/code"))
        .isEqualTo("invalid-fields");
    get("reader", "/api/projects/APP/heatmap").is(404);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({", 401", "outsider, 404"})
  void whoMayNotIsToldNo(String as, int status) {
    call(tenant, as, HttpMethod.GET, PARETO, null).is(status);
    call(tenant, as, HttpMethod.GET, MAP, null).is(status);
  }
}
