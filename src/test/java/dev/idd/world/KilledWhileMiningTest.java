package dev.idd.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.idd.sandbox.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody pulls the plug in the middle of the reading. */
class KilledWhileMiningTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int MANY = 10_000;

  @RegisterExtension static final World world = World.of();

  @TempDir Path folder;

  @Test
  void endsWithTheFactsOfARunThatNobodyDisturbed() throws IOException {
    world.await(() -> coverage().path("complete").asBoolean());
    var undisturbed = Mined.of(world.bean(JdbcClient.class), "OPS");
    assertThat(undisturbed.incidents()).hasSizeGreaterThan(30);
    world.stopApp();

    killInTheMiddle();
    var left = onDisk();
    assertThat(left.incidents())
        .isNotEmpty()
        .hasSizeLessThan(undisturbed.incidents().size())
        .isSubsetOf(undisturbed.incidents());

    var again = start();
    try (again) {
      // What else was cut short is done again as well, and may have the project read once more.
      world.await(LONG, () -> isAllRead(undisturbed.incidents().size()));
    }
    var facts = onDisk();
    assertThat(facts).isEqualTo(undisturbed);
    assertThat(facts.incidents()).doesNotHaveDuplicates();
    assertThat(facts.links()).doesNotHaveDuplicates();
  }

  /** While a page is being read, with some read before and some to come. */
  private void killInTheMiddle() throws IOException {
    var faults = world.jira().rest().faults();
    try (var app = start()) {
      faults.slow("POST", "/search/jql$", MANY, Duration.ofMillis(150));
      world.install();
      world.await(LONG, () -> coverage().path("mined").asInt() >= 8);
      assertThat(coverage().path("complete").asBoolean()).isFalse();
      app.kill();
    } finally {
      faults.clear();
    }
  }

  private AppProcess start() throws IOException {
    return AppProcess.start(
        world,
        Map.of(
            "spring.datasource.url", url(),
            "idd.mining.page-size", "2",
            "db-scheduler.heartbeat-interval", "1s"),
        Path.of("target", "killed-while-mining.log"));
  }

  private static boolean isAllRead(int incidents) {
    JsonNode coverage = coverage();
    return coverage.path("complete").asBoolean() && coverage.path("mined").asInt() == incidents;
  }

  /** Nothing before the project has been discovered. */
  private static JsonNode coverage() {
    return world.api("responder").get("/api/projects/OPS/insights").json().path("coverage");
  }

  private Mined onDisk() {
    return Mined.of(JdbcClient.create(new DriverManagerDataSource(url())), "OPS");
  }

  private String url() {
    return "jdbc:h2:file:"
        + folder.resolve("idd").toAbsolutePath()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }
}
