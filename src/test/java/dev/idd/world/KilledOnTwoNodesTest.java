package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.idd.app.EmbeddedPostgreSql;
import dev.idd.sandbox.World;
import dev.idd.sandbox.story.ManyIncidents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes read a project from Jira into one PostgreSQL. Meanwhile the project changes, webhooks
 * are doubled, lost and turned around, Jira limits them again and again, and the plug of one or the
 * other is pulled.
 *
 * <p>{@code -Didd.kill.issues=20000 -Didd.kill.times=8} is the large one, see docs/benchmarks.md.
 */
class KilledOnTwoNodesTest {
  private static final int ISSUES = Integer.getInteger("idd.kill.issues", 600);
  private static final int TIMES = Integer.getInteger("idd.kill.times", 2);
  private static final long SEED = Long.getLong("idd.kill.seed", 11);
  private static final Duration LONG = Duration.ofSeconds(90 + ISSUES / 40);
  private static final int MANY = 1_000_000;

  /** An hour's points of Jira's are fewer than all issues. */
  private static final Map<String, String> PLENTY =
      Map.of("idd.mining.quota.per-tenant", "1000000", "idd.mining.quota.whole-app", "1000000");

  @RegisterExtension
  static final World world =
      World.of().with(EmbeddedPostgreSql.freshDatabase()).with(PLENTY).withoutInstall();

  private final Random random = new Random(SEED);
  private final Map<String, String> database = EmbeddedPostgreSql.freshDatabase();
  private final JdbcClient shared =
      JdbcClient.create(
          new DriverManagerDataSource(
              database.get("spring.datasource.url"),
              database.get("spring.datasource.username"),
              database.get("spring.datasource.password")));
  private final AppProcess[] nodes = new AppProcess[2];
  private final int[] ports = {world.appUrl().getPort(), freePort()};

  @Test
  void endsWithTheFactsOfARunThatNobodyDisturbed() {
    world.stopApp();
    world.jira().rest().withoutContract();
    ManyIncidents.addTo(world.jira().site(), ISSUES, SEED);
    var trouble = new Trouble(world.jira(), random);
    try {
      both(this::start);
      world.jira().rest().faults().slow("POST", "/search/jql$", MANY, Duration.ofMillis(150));
      world.install();
      disturb(trouble);
      settle(trouble);
    } finally {
      both(node -> nodes[node].close());
    }
    var disturbed = Mined.of(shared, ManyIncidents.KEY);

    world.startApp();
    world.install();
    var alone = world.bean(JdbcClient.class);
    world.await(LONG, () -> complete(alone) && nothingIsStale(alone));
    var undisturbed = Mined.of(alone, ManyIncidents.KEY);

    assertThat(disturbed.incidents()).doesNotHaveDuplicates().hasSizeGreaterThan(ISSUES / 2);
    assertThat(disturbed.links()).doesNotHaveDuplicates().isNotEmpty();
    assertThat(disturbed).isEqualTo(undisturbed);
    System.out.printf(
        "Killed %d times while reading %d issues: %d incidents, %d links, %s; as undisturbed%n",
        TIMES, ISSUES, disturbed.incidents().size(), disturbed.links().size(), trouble);
  }

  /** Each kill comes when some more was read than at the one before. */
  private void disturb(Trouble trouble) {
    for (int kill = 0; kill < TIMES; kill++) {
      int enough = (kill + 1) * ISSUES / (TIMES + 2);
      world.await(LONG, () -> mined() >= enough || complete(shared));
      trouble.happens(10);
      int victim = random.nextInt(2);
      nodes[victim].kill();
      trouble.happens(10);
      start(victim);
    }
  }

  /** Until both have had the time to look at everything as it is after the last change. */
  private void settle(Trouble trouble) {
    trouble.ends();
    Instant quiet = Instant.now();
    world.await(LONG, () -> complete(shared) && readSince(quiet));
  }

  private void start(int node) {
    var settings = new HashMap<>(database);
    settings.put("server.port", Integer.toString(ports[node]));
    settings.put("spring.datasource.hikari.maximum-pool-size", "8");
    settings.put("db-scheduler.heartbeat-interval", "1s");
    settings.put("idd.mining.page-size", ISSUES > 5_000 ? "100" : "20");
    settings.put("idd.mining.every", "2s");
    settings.put("idd.mining.renew-every", "15s");
    settings.put("idd.jira.failed-webhooks-every", "3s");
    settings.putAll(PLENTY);
    try {
      nodes[node] =
          AppProcess.start(world, settings, Path.of("target", "killed-node-" + node + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void both(java.util.function.IntConsumer what) {
    var other = CompletableFuture.runAsync(() -> what.accept(1));
    what.accept(0);
    other.join();
  }

  private int mined() {
    return shared
        .sql("select count(*) from incident_fact where project_key = 'BIG'")
        .query(Integer.class)
        .single();
  }

  private static boolean complete(JdbcClient database) {
    return found(database, "complete and phase = 'INCREMENTAL'");
  }

  private static boolean nothingIsStale(JdbcClient database) {
    return database.sql("select count(*) from stale_issue").query(Integer.class).single() == 0;
  }

  private boolean readSince(Instant moment) {
    return found(shared, "generation_started > '" + moment + "'");
  }

  private static boolean found(JdbcClient database, String where) {
    return database
            .sql("select count(*) from mining_cursor where project_key = 'BIG' and " + where)
            .query(Integer.class)
            .single()
        == 1;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
