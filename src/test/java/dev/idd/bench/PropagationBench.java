package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.sandbox.World;
import dev.idd.sandbox.model.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From a change to its verdict in Jira at 20 changes a second: every other one is a change of an
 * Extract in the panel, every other one a link in Jira, which comes to the app as a webhook. Beside
 * it, as fast as the sandbox can be: somebody who writes a property and does nothing else.
 */
@Tag("bench")
@Tag("propagation")
class PropagationBench {
  private static final int A_SECOND = 20;
  private static final int WARM_UP = 20 * A_SECOND;
  private static final int MEASURED = 40 * A_SECOND;
  private static final int INCIDENTS = 80;
  private static final double TARGET_MILLIS = 1_000;

  @ParameterizedTest(name = "{0}")
  @MethodSource(Databases.EACH)
  void aVerdictIsInJiraWithinASecond(String database, Map<String, String> settings)
      throws Exception {
    var world = World.of().with(settings).start();
    try {
      world.jira().rest().withoutContract();
      var run = new Run(world);
      run.go(WARM_UP);
      var measured = run.go(MEASURED);
      var size = A_SECOND + " changes/s, " + MEASURED;
      Results.add(
          new Results.Row(
              "propagation-p50",
              database,
              size,
              measured.verdicts().percentile(.5),
              measured.writes().percentile(.5),
              TARGET_MILLIS));
      var p95 =
          new Results.Row(
              "propagation-p95",
              database,
              size,
              measured.verdicts().percentile(.95),
              measured.writes().percentile(.95),
              TARGET_MILLIS);
      Results.add(p95);
      assertThat(measured.verdicts().size()).as("every change was seen").isEqualTo(MEASURED);
      assertThat(p95.met()).as("%s", p95).isTrue();
    } finally {
      world.close();
    }
  }

  private record Measured(Latencies verdicts, Latencies writes) {}

  /** Changes at a steady pace, however long each of them takes. */
  private static final class Run {
    private final World world;
    private final String steward;
    private final List<Watched> incidents;
    private final AtomicInteger turn = new AtomicInteger();

    Run(World world) {
      this.world = world;
      var people = world.as("responder").get("/rest/api/3/user/search?query=sam").json();
      steward = people.path(0).path("accountId").asText();
      incidents =
          IntStream.range(0, INCIDENTS).mapToObj(n -> new Watched(world, incident())).toList();
      for (var incident : incidents) {
        world.await(Duration.ofMinutes(2), () -> hasVerdict(incident.key()));
      }
    }

    Measured go(int changes) throws Exception {
      var verdicts = new Latencies();
      var writes = new Latencies();
      var hands = Executors.newScheduledThreadPool(16);
      try {
        var due = new ArrayList<CompletableFuture<Long>>();
        var ticks = pace(hands, changes, due, writes);
        ticks.get(5, TimeUnit.MINUTES);
        for (var one : due) {
          verdicts.add(one.get(30, TimeUnit.SECONDS));
        }
      } finally {
        hands.shutdownNow();
      }
      return new Measured(verdicts, writes);
    }

    /** Every fourth change is accompanied by a bare write. */
    private CompletableFuture<Void> pace(
        ScheduledExecutorService hands,
        int changes,
        List<CompletableFuture<Long>> due,
        Latencies writes) {
      var all = new ArrayList<CompletableFuture<Void>>();
      long gap = Duration.ofSeconds(1).toNanos() / A_SECOND;
      for (int n = 0; n < changes; n++) {
        int number = turn.getAndIncrement();
        var seen = new CompletableFuture<Long>();
        due.add(seen);
        var later = CompletableFuture.delayedExecutor(n * gap, TimeUnit.NANOSECONDS, hands);
        all.add(CompletableFuture.runAsync(() -> change(number, seen), later));
        if (n % 4 == 0) {
          all.add(CompletableFuture.runAsync(() -> writes.time(() -> write(number)), later));
        }
      }
      return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private void change(int number, CompletableFuture<Long> seen) {
      var incident = incidents.get(number % INCIDENTS);
      incident.awaitQuiet();
      var change =
          number % 2 == 0 ? incident.changeExtract(steward) : incident.changeLinks("APP-1");
      change.thenAccept(seen::complete);
    }

    private void write(int number) {
      var key = incidents.get(number % INCIDENTS).key();
      world
          .as("responder")
          .put("/rest/api/3/issue/" + key + "/properties/bare", Json.object().put("n", number));
    }

    private String incident() {
      var body = Json.object();
      var fields = body.putObject("fields").put("summary", "Orders were lost");
      fields.putObject("project").put("key", "OPS");
      fields.putObject("issuetype").put("name", "Incident");
      var made = world.as("responder").post("/rest/api/3/issue", body).expecting(201);
      return made.json().path("key").asText();
    }

    private boolean hasVerdict(String key) {
      return world.as("responder").get("/rest/api/3/issue/" + key + "/properties/idd.gate").status()
          == 200;
    }
  }
}
