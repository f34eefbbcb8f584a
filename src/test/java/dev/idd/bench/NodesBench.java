package dev.idd.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.EmbeddedPostgreSql;
import dev.idd.sandbox.World;
import dev.idd.sandbox.story.ManyIncidents;
import dev.idd.world.AppProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes against one on the same PostgreSQL, each a process of its own, with a Jira that takes
 * its time for every answer, so that waiting for it is what takes the time. All projects are mined
 * again, by one node and then by both.
 */
@Tag("bench")
@Tag("nodes")
class NodesBench {
  private static final List<String> PROJECTS =
      IntStream.range(0, 16).mapToObj(n -> "BIG" + n).toList();
  private static final int INCIDENTS = 200;
  private static final Duration LATENCY = Duration.ofMillis(500);
  private static final double AT_LEAST = 1.7;
  private static final Duration LONG = Duration.ofMinutes(4);

  private final Map<String, String> database = EmbeddedPostgreSql.freshDatabase();
  private final JdbcClient shared =
      JdbcClient.create(
          new DriverManagerDataSource(
              database.get("spring.datasource.url"),
              database.get("spring.datasource.username"),
              database.get("spring.datasource.password")));

  @Test
  void twoNodesReadAlmostTwiceAsFastAsOne() throws IOException {
    var world = World.of().withoutInstall().start();
    world.stopApp();
    world.jira().rest().withoutContract();
    PROJECTS.forEach(key -> ManyIncidents.addTo(world.jira().site(), key, INCIDENTS, 1));
    var nodes = new ArrayList<AppProcess>();
    try {
      nodes.add(start(world, world.appUrl().getPort()));
      world.install();
      world.await(LONG, () -> complete() == PROJECTS.size() && nothingIsDue());
      world.jira().rest().faults().slow("*", "/search/jql$", Integer.MAX_VALUE, LATENCY);
      double alone = secondsToMineAgain(world);
      nodes.add(start(world, freePort()));
      secondsToMineAgain(world); // the other one is warm, too
      double together = secondsToMineAgain(world);
      var row =
          new Results.Row(
              "mining-two-nodes-s",
              "postgresql",
              PROJECTS.size() + " projects, " + PROJECTS.size() * INCIDENTS,
              together,
              alone / 2,
              alone / AT_LEAST);
      Results.add(row);
      assertThat(row.met()).as("%s", row).isTrue();
    } finally {
      nodes.forEach(AppProcess::close);
      world.close();
    }
  }

  private double secondsToMineAgain(World world) {
    long before = generations();
    long begun = System.nanoTime();
    PROJECTS.forEach(
        key ->
            world
                .api("project-admin")
                .post("/api/projects/" + key + "/insights/mine-again", "{}")
                .expecting(202));
    world.await(
        LONG, () -> generations() == before + PROJECTS.size() && complete() == PROJECTS.size());
    return (System.nanoTime() - begun) / 1e9;
  }

  private long generations() {
    return shared
        .sql("select sum(generation) from mining_cursor where project_key like 'BIG%'")
        .query(Long.class)
        .single();
  }

  /** Whatever else begins with a new site is done. */
  private boolean nothingIsDue() {
    return shared
            .sql("select count(*) from scheduled_tasks where execution_time <= now()")
            .query(Integer.class)
            .single()
        == 0;
  }

  private int complete() {
    return shared
        .sql("select count(*) from mining_cursor where project_key like 'BIG%' and complete")
        .query(Integer.class)
        .single();
  }

  /** Without texts, which are read by requests of their own. */
  private AppProcess start(World world, int port) throws IOException {
    var settings = new HashMap<>(database);
    settings.put("server.port", Integer.toString(port));
    settings.put("idd.similarity.texts", "false");
    settings.put("idd.similarity.vectors", "false");
    settings.put("idd.mining.pages-per-run", "5");
    settings.put("idd.mining.page-size", "10");
    settings.put("idd.mining.quota.per-tenant", "100000000");
    settings.put("idd.mining.quota.whole-app", "100000000");
    return AppProcess.start(world, settings, Path.of("target", "node-on-" + port + ".log"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
