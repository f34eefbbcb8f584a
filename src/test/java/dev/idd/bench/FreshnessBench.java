package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.World;
import dev.idd.sandbox.connect.Delivery.Outcome;
import dev.idd.sandbox.model.Json;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From a change in Jira to the number that it changes: an improvement ships and comes back, and
 * somebody asks for the metrics until they say so. Beside it, until its webhook was delivered.
 */
@Tag("bench")
@Tag("freshness")
class FreshnessBench {
  private static final int WARM_UP = 10;
  private static final int MEASURED = 60;
  private static final double TARGET_MILLIS = 2_000;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final String WHO = "responder";

  @ParameterizedTest(name = "{0}")
  @MethodSource(Databases.EACH)
  void aChangeIsInTheNumbersWithinTwoSeconds(String database, Map<String, String> settings) {
    var world = World.of().with(settings).start();
    try {
      world.jira().rest().withoutContract();
      world.await(Duration.ofMinutes(1), () -> shipped(world) > 0);
      String story = story(world);
      var seen = new Latencies();
      var told = new Latencies();
      for (int n = 0; n < WARM_UP + MEASURED; n++) {
        change(world, story, n, n < WARM_UP ? new Latencies() : seen, told);
      }
      var row =
          new Results.Row(
              "freshness-p95",
              database,
              MEASURED + " changes",
              seen.percentile(.95),
              told.percentile(.95),
              TARGET_MILLIS);
      Results.add(row);
      assertThat(row.met()).as("%s", row).isTrue();
    } finally {
      world.close();
    }
  }

  private static void change(World world, String story, int n, Latencies seen, Latencies told) {
    int before = shipped(world);
    int deliveries = world.jira().webhooks().log().size();
    long start = System.nanoTime();
    var body = Json.object();
    body.putObject("transition").put("id", n % 2 == 0 ? "11" : "31");
    world.as(WHO).post("/rest/api/3/issue/" + story + "/transitions", body).expecting(204);
    world.await(Duration.ofSeconds(30), () -> delivered(world, deliveries));
    told.add(System.nanoTime() - start);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(LOOK)
        .pollDelay(Duration.ZERO)
        .until(() -> shipped(world) != before);
    seen.add(System.nanoTime() - start);
  }

  private static boolean delivered(World world, int before) {
    var log = world.jira().webhooks().log();
    return log.size() > before && log.get(before).outcome() == Outcome.DELIVERED;
  }

  private static int shipped(World world) {
    var metrics = world.api(WHO).get("/api/projects/OPS/metrics?grain=month").json();
    for (var metric : metrics.path("metrics")) {
      if (metric.path("id").asText().equals("improvement-yield")) {
        return metric.at("/groups/0/total/numerator").asInt();
      }
    }
    return 0; // not tracked yet
  }

  /** A story that improves an incident and has shipped. */
  private static String story(World world) {
    var found =
        world
            .as(WHO)
            .get(
                "/rest/api/3/search/jql?jql=project%20%3D%20APP%20AND%20status%20%3D%20Done"
                    + "&fields=issuelinks&maxResults=100")
            .expecting(200)
            .json();
    for (var issue : found.path("issues")) {
      if (issue.at("/fields/issuelinks").size() > 0) {
        return issue.path("key").asText();
      }
    }
    throw new IllegalStateException("no shipped improvement");
  }
}
